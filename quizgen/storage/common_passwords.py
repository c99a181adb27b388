"""Passwords of ten characters and more that everybody tries first.

NIST SP 800-63B (5.1.1.2) asks a site to refuse what is commonly used, besides a length. The
list holds the long ones that stand in every published count of leaked passwords, and what a
teacher may think of first; runs and repetitions are told by rule. Nothing is tuned on it.
"""

COMMON = frozenset(
    """
    password12 password123 password1234 password12345 passw0rd123 passwordpassword mypassword
    mypassword1 newpassword changeme123 letmein123 letmeinplease welcome123 welcome1234
    welcome2024 welcome2025 welcome2026 qwerty1234 qwerty12345 qwerty123456 qwertyuiop
    qwertyuiop1 qwertyuiopasdfghjkl asdfghjkl1 asdfghjkl; 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
    qazwsxedcrfv zaq12wsxcde3 abcd1234567 abc1234567 a123456789 admin12345 administrator
    iloveyou12 iloveyou123 iloveyouforever sunshine123 princess123 football123 baseball123
    liverpool1 manchester1 superman123 trustno1trustno1 monkey12345 dragon12345 master12345
    teacher123 teacher1234 teacherteacher schoolschool school1234 classroom1 mathsteacher
    englishteacher quizgen123 quizgenquizgen
    """.split()
)
