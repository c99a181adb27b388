"""Stems for quantities, from sentence to question."""

import pytest

from quizgen.model import GAP, Rejection

NATURAL = [
    ("Olga Brandt has recruited 450 nurses as part of a national plan.",
     "How many nurses has Olga Brandt recruited as part of a national plan?", "450"),
    ("The Wye wall kept 700 homes dry.", "How many homes did the Wye wall keep dry?", "700"),
    ("The mayor opened 12 new parks in Leeds.",
     "How many new parks did the mayor open in Leeds?", "12"),
    ("Just over 900 people work at the Wye shipyard.",
     "How many people work at the Wye shipyard?", "just over 900"),
    ("There were 40 lorries in the yard of the Wye shipyard.",
     "How many lorries were there in the yard of the Wye shipyard?", "40"),
    ("The Wye shipyard plans to hire 60 welders.",
     "How many welders does the Wye shipyard plan to hire?", "60"),
    ("Olga Brandt is accused of accepting 30 gifts.",
     "How many gifts is Olga Brandt accused of accepting?", "30"),
    ("Sales at the Wye shipyard fell by 12 per cent.",
     "By what percentage did sales at the Wye shipyard fall?", "12 per cent"),
    ("The Wye council spent $4 million on roads.",
     "How much did the Wye council spend on roads?", "$4 million"),
    ("Olga Brandt, 43, runs the Wye shipyard.", "How old is Olga Brandt?", "43"),
    ("Olga Brandt was jailed for six years in Bonn.",
     "For how many years was Olga Brandt jailed in Bonn?", "six"),
    ("A 12-year-old girl found the Wye diamond.",
     "How old was the girl who found the Wye diamond?", "12 years old"),
    ("Olga Brandt is serving a three-year sentence.",
     "How long is the sentence that Olga Brandt is serving?", "three years"),
    ("About 40% of voters in Ghent backed Olga Brandt.",
     "What percentage of voters in Ghent backed Olga Brandt?", "about 40%"),
    ("Olga Brandt spent $4 million on boats for the Wye fleet.",
     "How much did Olga Brandt spend on boats for the Wye fleet?", "$4 million"),
    ("Olga Brandt is accused of using $50,000 for holidays in Spain.",
     "How much is Olga Brandt accused of using for holidays in Spain?", "$50,000"),
    ("A court in Ghent released Olga Brandt on a suspended two-year sentence.",
     "How long was the suspended sentence on which a court in Ghent released Olga Brandt?",
     "two years"),
    ("A court in Ghent sentenced Olga Brandt to 40 days detention.",
     "To how many days of detention did a court in Ghent sentence Olga Brandt?", "40"),
    ("Olga Brandt bought a 30-acre farm near Ghent.",
     "How large was the farm near Ghent that Olga Brandt bought?", "30 acres"),
    ("Olga Brandt paid a $700 fine in Ghent.",
     "How much was the fine that Olga Brandt paid in Ghent?", "$700"),
    ("Olga Brandt signed a $3 million contract with Wye Boats.",
     "What was the value of the contract with Wye Boats that Olga Brandt signed?", "$3 million"),
    ("Olga Brandt reported a loss of $40 million in 1995.",
     "How large was the loss in 1995 that Olga Brandt reported?", "$40 million"),
    ("A group of 20 students met Olga Brandt in Ghent.",
     "How many students were in the group that met Olga Brandt in Ghent?", "20"),
    ("Olga Brandt wrote a 90-page report on the Wye fleet.",
     "How many pages were in the report on the Wye fleet that Olga Brandt wrote?", "90"),
    ("The pupils aged nine and ten from Wye School are members of a band.",
     "How old are the pupils from Wye School who are members of a band?", "nine and ten"),
    ("Losses at Wye Boats have passed the two million mark.",
     "What mark have losses at Wye Boats passed?", "two million"),
    ("Olga Brandt is charged with 16 counts of fraud.",
     "How many counts of fraud is Olga Brandt charged with?", "16"),
    ("Wyoming will choose 23 of its 29 judges in March.",
     "How many of its 29 judges will Wyoming choose in March?", "23"),
    ("Sales at Wye Boats are down 20 per cent.",
     "By what percentage are sales at Wye Boats down?", "20 per cent"),
    ("The clock of Wye Abbey strikes every 15 minutes.",
     "How often does the clock of Wye Abbey strike?", "every 15 minutes"),
    ("Olga Brandt has lived in Ghent for the last six months.",
     "For how many months has Olga Brandt lived in Ghent?", "six"),
    ("Only 30 boats reached Ghent before the storm on the Wye.",
     "How many boats reached Ghent before the storm on the Wye?", "30"),
    ("Thousands of people came to Ghent for Olga Brandt.",
     "How many people came to Ghent for Olga Brandt?", "thousands"),
    ("The Wye council has spent millions on the defence of Olga Brandt.",
     "How much has the Wye council spent on the defence of Olga Brandt?", "millions"),
    ("The Wye deal has clouded the name of Olga Brandt for decades.",
     "For how long has the Wye deal clouded the name of Olga Brandt?", "decades"),
    ("The trial of Olga Brandt could take years.",
     "How long could the trial of Olga Brandt take?", "years"),
    ("The Wye club had asked for Olga Brandt to get a 30 year ban.",
     "How long was the ban that the Wye club had asked for Olga Brandt to get?", "30 years"),
    ("Olga Brandt is being held on a $900 bail.",
     "How much is the bail on which Olga Brandt is being held?", "$900"),
    ("As of April this year, just over 900 people made up the Wye Guard.",
     "How many people made up the Wye Guard?", "just over 900"),
    ("Ghent has spent $4 million building roads for the Wye fleet.",
     "How much has Ghent spent building roads for the Wye fleet?", "$4 million"),
    ("Star Ferries paid a massive $2 billion for the Wye docks.",
     "How much did Star Ferries pay for the Wye docks?", "$2 billion"),
    ("Twenty-seven towns led by Ghent backed Olga Brandt.",
     "How many towns led by Ghent backed Olga Brandt?", "twenty-seven"),
    ("Olga Brandt was found guilty of 16 of the 18 charges in Ghent.",
     "How many of the 18 charges in Ghent was Olga Brandt found guilty of?", "16"),
    ("The price of Wye Boats was 60 percent higher than the last bid.",
     "How much higher was the price of Wye Boats than the last bid?", "60 percent"),
    ("Olga Brandt is up 9 percentage points in Ghent.",
     "By how many percentage points is Olga Brandt up in Ghent?", "9"),
    ("Jan Kaas loves the school in Ghent that his 14-year-old daughter attends.",
     "How old is Jan Kaas's daughter?", "14 years old"),
    ("One of the boys, 17-year-old Eric Mols, was in the Ghent jail.",
     "How old was Eric Mols?", "17 years old"),
    ("Wye Boats was fined $90 million, including a penalty set by Ghent, for its tricks.",
     "How much was Wye Boats fined?", "$90 million"),
    ("The Wye council struck a record $90 million deal with Star Ferries.",
     "What was the value of the record deal with Star Ferries that the Wye council struck?",
     "$90 million"),
    ("Sales at Wye Boats will fall by 3 percent in Ghent.",
     "By what percentage will sales at Wye Boats fall in Ghent?", "3 percent"),
    ("Managers at Wye Boats could get $10,000 to $20,000 a year.",
     "How much a year could managers at Wye Boats get?", "$10,000 to $20,000"),
    ("Olga Brandt died in Ghent on Sunday at age 94.",
     "At what age did Olga Brandt die in Ghent?", "94"),
    ("Olga Brandt is 45. She lives in Ghent.", "How old is Olga Brandt?", "45"),
    ("The Ghent Post ran a nearly 3,000-word article on Olga Brandt.",
     "How many words were in the article on Olga Brandt that the Ghent Post ran?",
     "nearly 3,000"),
    ("Olga Brandt, who has four children, lives in Ghent.",
     "How many children does Olga Brandt have?", "four"),
    ("Olga Brandt was sentenced in Ghent to three years, including six months behind bars.",
     "To how many years was Olga Brandt sentenced in Ghent?", "three"),
    ("Jan Kaas has led the Wye club out of three crises.",
     "Out of how many crises has Jan Kaas led the Wye club?", "three"),
    ("Olga Brandt ran Wye Boats. As well as the prison sentence she was also fined $17 million.",
     "How much was Olga Brandt fined?", "$17 million"),
    ("In addition to the ban, Olga Brandt was fined $17 million in Ghent.",
     "How much was Olga Brandt fined in Ghent?", "$17 million"),
    ("In two years Jan Kaas has lost all finals.",
     "Over how many years has Jan Kaas lost all finals?", "two"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "stem", "answer"), NATURAL)
def test_number_is_asked_for_in_a_natural_question(worded, text, stem, answer):
    best = worded(text, "number")[0]
    assert (best.stem, best.answer) == (stem, answer)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("In taking 20 lives, Storm Ada showed how weak the Wye wall had become.",
         f"In taking {GAP} lives, Storm Ada showed how weak the Wye wall had become."),
        ("Olga Brandt launched a plan with Wye College to give 200 grants to pupils.",
         f"Olga Brandt launched a plan with Wye College to give {GAP} grants to pupils."),
        ("Olga Brandt was shot by two masked men who fled in Ghent.",
         f"Olga Brandt was shot by {GAP} masked men who fled in Ghent."),
        ("Olga Brandt toured Ghent, playing 13 halls in which she sang Wagner.",
         f"Olga Brandt toured Ghent, playing {GAP} halls in which she sang Wagner."),
        ("The index of Ghent climbed to a 10-week high.",
         f"The index of Ghent climbed to a(n) {GAP} high."),
        ("The jobless rate for men aged 16 to 24 in Ghent fell.",
         f"The jobless rate for men aged {GAP} in Ghent fell."),
        ("A Ghent law requires all men aged 18-30 to carry a card.",
         f"A Ghent law requires all men aged {GAP} to carry a card."),
    ],
)  # fmt: skip
def test_number_deep_in_its_sentence_becomes_a_gap(stems, text, stem):
    assert stems(text, "number") == [stem]


def test_claim_keeps_its_source(stems):
    text = "Olga Brandt runs the Wye shipyard. Brandt said Wye Boats had built 300 ferries."
    assert (
        stems(text, "number")[0]
        == "According to Olga Brandt, how many ferries had Wye Boats built?"
    )


def test_pronoun_becomes_the_name(stems):
    text = "Olga Brandt retired in May. She had built 300 boats at the Wye shipyard."
    assert stems(text, "number")[0] == "How many boats had Olga Brandt built at the Wye shipyard?"


def test_near_date_is_left_out(stems):
    text = "The Wye council opened four libraries on Monday."
    assert stems(text, "number")[0] == "How many libraries did the Wye council open?"


def test_relative_clause_is_left_out(stems):
    text = "Olga Brandt, who lives in Hull, has recruited 450 nurses for Wye hospital."
    assert "who lives" not in stems(text, "number")[0]


@pytest.mark.parametrize(
    ("news", "passing"),
    [
        ("Olga Brandt has four sons in Ghent.",
         "“We need a boat,” said Olga Brandt, who has four sons in Ghent."),
        ("Olga Brandt sold 40 boats in Ghent.", "Olga Brandt met the 40 sailors of Ghent."),
        ("Olga Brandt has four sons in Ghent.", "Olga Brandt has two sons in Ghent."),
        ("Sixty people came to Ghent.", "Dozens of people came to Ghent."),
    ],
)  # fmt: skip
def test_passing_number_is_worth_less(worded, news, passing):
    assert worded(news, "number")[0].quality > worded(passing, "number")[0].quality


def test_claim_about_somebody_in_passing_keeps_its_sentence(stems):
    text = "Olga Brandt said the vote was lost to the Wye club, which has 40 boats."
    assert not any(stem.endswith("?") for stem in stems(text, "number"))


def test_reason_behind_a_focus_adverb_is_left_out(stems):
    text = "Olga Brandt has run the Wye fleet for 20 years, perhaps because many sailors like her."
    assert stems(text, "number")[0] == "For how many years has Olga Brandt run the Wye fleet?"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It has sold 300 boats to the islanders.", "open-reference"),
        ("The Wye council has opened four libraries?", "not-asserted"),
        ("There were no boats in the Wye harbour.", "none"),
        ("Twelve boats in Leeds", "no-clause"),
        ("Olga Brandt painted the second boat in the Wye harbour.", "rank"),
        ("Olga Brandt wants Ghent to work for more than the 1 percent.", "vague-number"),
        ("Asked whether the Wye dam is safe, 75 percent of sailors said yes.", "half-clause"),
        ("Olga Brandt runs a billion-dollar company in Ghent.", "vague-number"),
        ("Police fired 300 clerks for their fraud.", "open-reference"),
        ("Olga Brandt runs a shop. Brandt said five people in all were dead.", "open-reference"),
        ("A boat sank. Police in Ghent say the boat cost $900.", "open-reference"),
        ("Olga Brandt wants to win in all 50 states of America.", "known"),
        ("Olga Brandt has never sung for more than 30 minutes in Ghent.", "unsure"),
        ("Olga Brandt did not sell 40 boats to Ghent.", "unsure"),
        ("Olga Brandt’s 51% claim was silly in Ghent.", "vague-number"),
        ("Only 40 per cent would vote for Olga Brandt of Ghent.", "open-reference"),
        ("Olga Brandt has committed $9 million.", "half-clause"),
        ("Olga Brandt rose 3 points while Jan Kaas fell by the same margin.", "open-reference"),
        ("A poll by the Ghent Post has a margin of error of four percentage points.", "method"),
        ("Olga Brandt wants a 50-state plan for America.", "known"),
        ("Olga Brandt ran the No. 2 Detention Centre in Ghent.", "half-clause"),
        ("The latest deal of May includes 90 boats on wheels.", "open-reference"),
        ("The 18-year-old was picked for concerts in Ghent.", "half-clause"),
        ("Olga Brandt likes four at the back of her Ghent team.", "open-reference"),
        ("The union, which Olga Brandt leads, includes two clubs of Ghent.", "open-reference"),
        ('"It was just like, wow, 600 boats in the Wye," Olga Brandt said.', "no-wording"),
    ],
)
def test_doubtful_number_is_refused_with_a_reason(worded, text, code):
    found = worded(text, "number")
    assert [(type(r), r.code) for r in found] == [(Rejection, code)]


def test_age_in_place_of_a_name_leaves_open_who_is_meant(stems):
    text = "The 49-year-old tycoon was sentenced in Ghent to five years."
    assert not any("49-year-old" in stem for stem in stems(text, "number"))


def test_participle_far_from_its_noun_is_not_sure(worded):
    text = "The news was the announcement by Jan Kaas of taxes on Ghent boats totalling $5bn."
    assert [w.code for w in worded(text, "number")] == ["unsure"]  # the taxes total


def test_number_is_accepted_without_hedge_and_with_its_noun(worded):
    best = worded("Just over 900 people work at the Wye shipyard.", "number")[0]
    assert {"900", "900 people"} <= set(best.accept)


def test_stems_are_closed_and_have_one_gap_at_most(worded):
    for text, _, _ in NATURAL:
        for wording in worded(text, "number"):
            assert wording.stem[0].isupper() or wording.stem.startswith(GAP)
            assert wording.stem[-1] in ".?"
            assert wording.stem.count(GAP) == wording.gapped


def test_shares_set_side_by_side_are_not_asked_apart(stems):
    text = "In Ghent, Olga Brandt led Jan Kaas by 50 percent to 44 percent among women."
    assert not any(stem.endswith("?") for stem in stems(text, "number"))


@pytest.mark.parametrize(
    "text",
    [
        "Olga Brandt must ensure that 800 clerks in Ghent receive training.",  # not so yet
        "The Ghent index, the Kent index and the Wye index each lost 3 per cent.",
        "Using radar, Kent detectives found a skeleton buried 7ft in the floor under a slab.",
    ],
)
def test_number_of_a_wish_or_of_several_is_not_asked_for_in_a_question(stems, text):
    assert stems(text, "number")
    assert not any(stem.endswith("?") for stem in stems(text, "number"))


@pytest.mark.parametrize(
    "text",
    [
        "Councillors voted to keep the Wye library open for 40 days.",  # of "keep", not "voted"
        "Sales at the Wye shipyard fell for six months, to 40 boats.",  # a second fact
        "The guides are volunteers with 12 hours of training in Leeds.",
    ],
)
def test_phrase_of_another_verb_or_fact_is_not_put_in_front(stems, text):
    assert not [s for s in stems(text, "number") if "how many days" in s.lower()
                or s.startswith(("To ", "With "))]  # fmt: skip


def test_contrast_behind_reported_words_is_nobodys_claim(worded):
    text = (
        "The Kent government said that it would decide soon, while ministers in Leeds have "
        "closed 40 schools."
    )
    assert [getattr(w, "code", "") for w in worded(text, "number")] == ["unsure"]


def test_open_phrase_behind_an_infinitive_is_left_out(stems):
    text = "A boat sank. Olga Brandt is accused of taking 30 gifts in connection with it."
    assert stems(text, "number")[0] == "How many gifts is Olga Brandt accused of taking?"


def test_sum_on_top_of_another_is_not_asked(worded):
    text = "Olga Brandt gave $90 to the Wye club. Olga Brandt gave another $200 in May."
    asked = [w.fact.text for w in worded(text, "number") if not isinstance(w, Rejection)]
    assert set(asked) == {"$90"}
