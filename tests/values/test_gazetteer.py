import pytest

from crosscheck.values import gazetteer, spelling


def test_every_demonym_belongs_to_a_country_of_the_table() -> None:
    known = set(gazetteer.countries())
    assert {row[0] for row in gazetteer.rows("demonyms.tsv")} <= known


@pytest.mark.parametrize("table", ["regions.tsv", "provinces.tsv", "cities.tsv", "towns.tsv"])
def test_every_code_in_a_table_is_a_country(table: str) -> None:
    column = {"regions.tsv": 2, "provinces.tsv": 0}.get(table, 1)
    codes = {code for row in gazetteer.rows(table) for code in gazetteer.parts(row[column])}
    assert codes <= set(gazetteer.countries())


def test_every_country_is_found_by_each_of_its_names() -> None:
    for country in gazetteer.countries().values():
        for name in country.names:
            found = gazetteer.place(name)
            assert found is not None
            assert found.level == "country", name


def test_the_tables_stay_small() -> None:
    assert len(gazetteer.places()) < 4000


@pytest.mark.parametrize(
    ("name", "usual", "level"),
    [
        ("Holland", "Netherlands", "country"),
        ("U.K.", "United Kingdom", "country"),
        ("the Ivory Coast", "Ivory Coast", "country"),
        ("LISBON", "Lisbon", "city"),
        ("Bombay", "Mumbai", "city"),
        ("Bogota", "Bogotá", "city"),
        ("The Hague", "The Hague", "city"),
        ("Horn of Africa", "Horn of Africa", "region"),
        ("Calif.", "California", "province"),
        ("Oceania", "Oceania", "continent"),
    ],
)
def test_place_by_any_name(name: str, usual: str, level: str) -> None:
    found = gazetteer.place(name)
    assert found is not None
    assert (found.name, found.level) == (usual, level)


def test_us_is_a_country_only_in_capitals() -> None:
    assert gazetteer.place("US") is not None
    assert gazetteer.place("us") is None


@pytest.mark.parametrize("name", ["", "Xyzzyville", "lisbon", "The"])
def test_no_place(name: str) -> None:
    assert gazetteer.place(name) is None


def test_first_words_lead_to_every_name() -> None:
    longest = gazetteer.longest()
    assert all(longest[name.split()[0]] >= len(name.split()) for name in gazetteer.places())
    assert all(name == spelling.plain(name) for name in gazetteer.places())
