"""What no fair quiz can come from is refused, each kind with its own sentence; news never is."""

import pytest

from quizgen.article import article_from_text
from quizgen.article.askable import english_share
from quizgen.errors import NotEnglishError, TooShortError

SONNET = """The evening comes with lanterns on the quay,
And boats lie sleeping where the water turns;
A gull complains about the empty sea,
And somewhere in the town a window burns.
I walked here once with someone at my side
Who knew the names of every rope and sail,
And never in that summer had to hide
The coming of the autumn and the gale."""
FREE_VERSE = """the rain
comes down on the roof of the shed
where my father
kept the tools he never used
a saw
a plane
and the long silence
between two hammers
i go there still
to listen
for what the rust
is trying to say to me"""
RESULTS = """Preston 2-1 Blackburn
Chorley 0-0 Leigh
Oldham 3-2 Bury
Wigan 1-4 Stockport
Lancaster 0-1 Kendal"""
TABLE = "\n".join(f"Ward {n}\t{n * 31}\t{n * 17}\t{n * 2}%" for n in range(1, 13))
CSV = "name,town,votes\n" + "\n".join(f"Rowe,Ross,{n}41" for n in range(9))
PROGRAM = """import os

def walk(folder):
    # go through every file of the folder and print the name of it
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            walk(path)
"""
SCRIPT = "function add(a, b) {\n  return a + b;\n}\nconst x = add(1, 2);\nlog(x);\ngo();\n"
SHOPPING = "Milk\nTwo loaves of bread\nEggs\nButter\nOnions\nCarrots\nTea bags\nOat biscuits"
HEADLINES = """Storm closes schools in Kent
Minister resigns over train row
Otters return to Bristol river
New bridge for Hull opens Monday
Baker wins national prize again
Council tax set to rise by 4%"""

SPANISH = (
    "El gobierno anunció el lunes que los precios de los trenes subirán un cuatro por ciento a "
    "partir de marzo, aunque uno de cada cinco llega tarde. La ministra dijo que no había otra "
    "solución y que los viajeros tendrán que esperar. "
)
FRENCH = (
    "Le gouvernement a annoncé lundi que le prix des billets de train augmenterait de quatre pour "
    "cent en mars. La ministre a dit qu'elle ne pouvait pas faire autrement, et les voyageurs "
    "sont en colère. On attend la suite. "
)
GERMAN = (
    "Die Regierung hat am Montag angekündigt, dass die Fahrpreise im März um vier Prozent steigen. "
    "Das war zu erwarten, sagte die Ministerin, und es ist nicht zu ändern. Wer mit dem Zug "
    "fährt, will auch pünktlich ankommen. "
)
DUTCH = (
    "De regering heeft maandag gezegd dat de prijzen van de treinkaartjes in maart met vier "
    "procent stijgen. Het was te verwachten, zei de minister, en er is niets aan te doen. We "
    "hadden op beter gehoopt. "
)
INDONESIAN = (
    "Pemerintah mengumumkan pada hari Senin bahwa harga tiket kereta akan naik empat persen mulai "
    "Maret. Menteri mengatakan tidak ada pilihan lain dan para penumpang sudah diberi tahu. "
)
RUSSIAN = "Правительство объявило в понедельник, что цены на билеты вырастут на четыре процента. "
CHINESE = "政府星期一宣布火车票价将从三月起上涨百分之四。"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SONNET, "a poem or the words of a song"),
        (FREE_VERSE, "a poem or the words of a song"),
        (RESULTS, "a table or a list of results"),
        (TABLE, "a table or a list of results"),
        (CSV, "a table or a list of results"),
        (PROGRAM, "source code or data"),
        (SCRIPT, "source code or data"),
        (SHOPPING, "looks like a list;"),
        (HEADLINES, "looks like a list;"),
        (SPANISH * 2, "looks like Spanish"),
        (FRENCH * 2, "looks like French"),
        (GERMAN * 2, "looks like German"),
        (DUTCH * 2, "looks like Dutch"),
        (INDONESIAN * 2, "does not look like English"),
        (RUSSIAN * 8, "not in the Latin alphabet"),
        (CHINESE * 30, "not in the Latin alphabet"),
        ("apple river stone blue garden " * 20, "does not look like English"),
    ],
)
def test_what_is_no_english_prose_is_refused_by_its_name(text: str, words: str) -> None:
    with pytest.raises(NotEnglishError, match=words):
        article_from_text(text)


def test_a_few_words_are_too_short_whatever_they_are() -> None:
    with pytest.raises(TooShortError, match="add more of the article"):
        article_from_text("The council met on Monday.")


POLL = (
    "Rowe leads in new poll\n"
    "Ann Rowe leads Tom Hale by 48 percent to 41 percent in Ohio, a poll released Tuesday found.\n"
    "In Kent, Hale had 44 percent, Rowe 43 percent and Mary Lane 6 percent. The poll of 1,014 "
    "voters was taken from March 3 to 6 and had a margin of error of 3.1 points.\n"
)
LETTER = "“Das ist nicht wahr,” said the mayor of Aachen, who had been asked about the bridge. " * 4
WRAPPED = """A flood wall finished only last year kept the river out of 120
homes on Monday, engineers said. The Wye rose to 4.9m at Ross on
Wye, the highest level for 14 years, and stayed there for nearly
nine hours.

"It did exactly what it was built for," said Tom Harding, the
engineer in charge. He warned that another 20cm would have sent
water into the town.
"""
ONE_LINERS = "\n".join(
    f"“We waited {n} hours,” said Ann Rowe.\nThe train came at {n} o'clock." for n in range(2, 9)
)
RECITAL = (
    "The poet read a new work at the festival in Ledbury on Friday, in which these lines occur:\n"
    "The rain comes down\nUpon the town\nAnd I am old\nAnd have a cold\n"
    "She said that she had written it on a train and that she did not expect it to outlive her, "
    "but the audience of about 300 made her read it again, which she did with visible pleasure.\n"
)


@pytest.mark.parametrize("text", [POLL, LETTER, WRAPPED, ONE_LINERS, RECITAL])
def test_odd_but_real_copy_is_never_refused(text: str) -> None:
    assert article_from_text(text).blocks


def test_the_share_of_english_words_leaves_names_out() -> None:
    assert english_share(["The Wye and the Severn rose"]) == pytest.approx(3 / 4)
    assert english_share([]) == 0
