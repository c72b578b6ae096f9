"""Quality of quantities: the Recognizers specs that news could hold, and other readers beside ours.

Run: python -m benchmarks.quantities [--others] [--misses] [--only MODEL]
The data lies in the folder that CROSSCHECK_SHARED names (default: ../shared beside the project); without it the script
says so and ends well. `floors/quantities.json` holds what a run must reach; a run below it ends with status 1.

`left_out.tsv` lists the cases that news could not hold, with the reason; the table also gives the share of all cases.
A case passes if every wanted quantity is found with its span and value and nothing else is found. Spans and values are
compared as news readers need them: our span also holds the hedge ("more than") and an article ("a dozen"), and the
specs number the same quantity once as a number and once as money, so that each model is held against our finders for
its kind alone. Numbers and ordinals are held against the numerals as they are read, before anything is refused as a
year, a model number or a code; the pronoun "one" is no number.
"""

import argparse
import importlib.util
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation, localcontext
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.limits import limited
from crosscheck.models import Mention, QuantityValue, Reading
from crosscheck.values import ages, counts, measures, money, percents, ratios
from crosscheck.values.numbers import scan
from crosscheck.values.quantities import tables
from crosscheck.values.quantities.finding import signed
from crosscheck.values.quantities.numerals import Numeral

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("CROSSCHECK_SHARED", HERE.parent.parent / "shared")) / "bench" / "recognizers"
FLOORS = HERE / "floors" / "quantities.json"
LEFT_OUT = HERE / "left_out.tsv"


class Amount(NamedTuple):
    """A quantity with its place: its value (an interval for a range, None where the spec gives none) and unit."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str = ""


Reader = Callable[[str], list[Amount]]
MODELS = ["Number", "Ordinal", "NumberRange", "Percent", "Currency", "Dimension", "Age", "Temperature"]
FINDERS: Mapping[str, tuple[Any, ...]] = {
    "Percent": (percents,),
    "Currency": (money,),
    "Dimension": (measures,),
    "Age": (ages,),
    "Temperature": (measures,),
    "NumberRange": (money, percents, ratios, measures, counts),
}


def ours(model: str, text: str) -> list[Amount]:
    """Read a text with the finders for one model's kind of quantity."""
    if model in ("Number", "Ordinal"):
        return plain_numbers(text, ordinals=model == "Ordinal")
    found: list[Mention] = []
    for module in FINDERS[model]:
        for mention in module.find(text, 0, len(text), Reading()):
            if all(mention.end <= other.start or other.end <= mention.start for other in found):
                found.append(mention)
    kept = [mention for mention in found if wanted_of(model, quantity(mention))]
    return [amount(model, mention) for mention in sorted(kept, key=lambda mention: mention.start)]


def quantity(mention: Mention) -> QuantityValue:
    """Return the value of a mention that a finder of quantities made."""
    if not isinstance(mention.value, QuantityValue):
        raise TypeError(mention)
    return mention.value


def plain_numbers(text: str, ordinals: bool) -> list[Amount]:
    """Take the numerals as they are read, whatever they count, and "one in five" as the one number that it is."""
    shares = [] if ordinals else [one for one in ratios.find(text, 0, len(text), Reading()) if quantity(one).unit == ""]
    found = [Amount(one.start, one.end, quantity(one).said, quantity(one).said) for one in shares]
    for numeral in scan(text, 0, len(text)):
        attached = text[numeral.end : numeral.end + 1].isalpha()
        apart = all(numeral.end <= one.start or one.end <= numeral.start for one in shares)
        if (numeral.form == "nth") == ordinals and apart and not attached and not counts.is_pronoun(text, numeral):
            found.append(plain_number(text, numeral))
    return sorted(found)


def plain_number(text: str, numeral: Numeral) -> Amount:
    start, sign = signed(text, numeral.start)
    number = numeral.said * sign
    return Amount(start, numeral.end, number, number)


def wanted_of(model: str, value: QuantityValue) -> bool:
    """Tell whether a value is of the model's kind: ordinals apart, temperatures apart from other measures."""
    degrees = value.unit in ("degC", "degF", "deg")
    if model in ("Dimension", "Temperature"):
        return degrees == (model == "Temperature")
    if model == "NumberRange":
        return value.hedge != "exact" or value.low != value.high
    return value.ordinal == (model == "Ordinal")


def amount(model: str, mention: Mention) -> Amount:
    value = quantity(mention)
    if model == "NumberRange":
        return Amount(mention.start, mention.end, value.low, value.high)
    return Amount(mention.start, mention.end, value.said, value.said, value.unit)


def rows(model: str) -> list[dict[str, Any]]:
    with (SHARED / f"{model}Model.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# --- what the cases want ----------------------------------------------------------------------------------------------


def wanted(model: str, case: Mapping[str, Any]) -> list[Amount]:
    """Return what a case wants found, units in our writing; a mere unit without a number is left away."""
    found = [
        one for one in case["Results"] if one.get("Resolution") and one["Resolution"].get("value") not in (None, "null")
    ]
    return [wanted_amount(model, case["Input"], one) for one in found]


def wanted_amount(model: str, text: str, result: Mapping[str, Any]) -> Amount:
    words = result["Text"]
    start = result["Start"] if "Start" in result else text.lower().find(words.lower())
    value = str(result["Resolution"]["value"]).rstrip("%")
    hundredths = str(result["Resolution"].get("unit", "")).lower() in HUNDREDTHS
    unit = str(result["Resolution"].get("isoCurrency") or result["Resolution"].get("unit") or "").lower()
    low, high = interval(value) if model == "NumberRange" else (number(value), number(value))
    if hundredths and low is not None and high is not None:
        low, high = low / 100, high / 100
    return Amount(start, start + len(words), low, high, unit)


def interval(written: str) -> tuple[Decimal | None, Decimal | None]:
    """Read "[20,30)" as two ends; openness is not compared."""
    low, _, high = written.strip("[]()").partition(",")
    return (number(low) if low else None), (number(high) if high else None)


def number(written: str) -> Decimal | None:
    try:
        return Decimal(written)
    except InvalidOperation:
        return None


def agree(text: str, gold: Amount, found: Amount) -> bool:
    """Compare span and value: our span may reach further by hedge words, an article or a currency's name."""
    inside = found.start <= gold.start and gold.end <= found.end
    spare = text[found.start : gold.start] + " " + text[gold.end : found.end] if inside else "x"
    same_span = inside and all(word.lower().strip("+") in SPARE_WORDS for word in re.findall(r"[^\s-]+", spare))
    return same_span and near(gold.low, found.low) and near(gold.high, found.high) and same_unit(gold.unit, found.unit)


SPARE_WORDS = frozenset(
    (
        "a",
        "about",
        "above",
        "almost",
        "an",
        "and",
        "approx",
        "approximately",
        "aproximately",
        "around",
        "as",
        "at",
        "below",
        "between",
        "close",
        "dollars",
        "estimated",
        "even",
        "exceeding",
        "excess",
        "fewer",
        "from",
        "in",
        "just",
        "least",
        "less",
        "many",
        "maximum",
        "minimum",
        "more",
        "much",
        "nearly",
        "not",
        "of",
        "or",
        "over",
        "roughly",
        "some",
        "than",
        "to",
        "under",
        "up",
        "years",
        "younger",
    )
) | {""}
UNITS = {
    "USD": ("united states dollar", "cent"), "GBP": ("pence", "penny"), "BTC": ("bitcoin",), "INR": ("rupee",),
    "NLG": ("netherlands guilder",), "degC": ("c",), "degF": ("f",), "ml": ("milliliter",), "year": ("age",),
    "km/h": ("kilometer per hour",), "t": ("ton",),
}  # fmt: skip
HUNDREDTHS = frozenset(("cent", "pence", "penny"))


def near(gold: Decimal | None, found: Decimal | None) -> bool:
    if gold is None or found is None:
        return gold is found
    return abs(gold - found) <= abs(gold) * Decimal("0.00001")


def same_unit(gold: str, found: str) -> bool:
    """Compare units by our tables of names; "gallon", "weight" and "dollar" in the specs stand for several of ours."""
    return not gold or gold == found.lower() or found in NAMED.get(gold, ()) or gold in UNITS.get(found, ())


def named() -> dict[str, set[str]]:
    """Return each written name of a unit or currency with the symbols and codes that our tables give it."""
    names: dict[str, set[str]] = {}
    for table in ("units.tsv", "currencies.tsv"):
        for row in tables.rows(table):
            names.setdefault(row[0].lower(), set()).add(row[1])
    return names


NAMED = named()


# --- scoring ----------------------------------------------------------------------------------------------------------


def left_out() -> dict[tuple[str, str], str]:
    """Return the cases that news could not hold or that we read otherwise on purpose, with the reason."""
    listed: dict[tuple[str, str], str] = {}
    for line in LEFT_OUT.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            model, digest, reason = line.split("\t")
            listed[(model, digest)] = reason
    return listed


def digest(text: str) -> str:
    """Name a case without copying it: the first eight hexadecimal digits of its SHA-256."""
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()[:8]


def score(model: str, reader: Reader, misses: bool = False, everything: bool = False) -> tuple[int, int]:
    """Return how many cases pass, and of how many that are not left out, or of all."""
    out = {} if everything else left_out()
    passed = counted = 0
    for case in rows(model):
        if (model, digest(case["Input"])) in out:
            continue
        gold, found = wanted(model, case), reader(case["Input"])
        right = len(gold) == len(found) and all(agree(case["Input"], *pair) for pair in zip(gold, found, strict=True))
        passed, counted = passed + right, counted + 1
        if misses and not right:
            print(model, digest(case["Input"]), repr(case["Input"][:160]))
            print(
                "     gold",
                [(case["Input"][one.start : one.end], str(one.low), str(one.high), one.unit) for one in gold],
            )
            print(
                "     ours",
                [(case["Input"][one.start : one.end], str(one.low), str(one.high), one.unit) for one in found],
            )
    return passed, counted


def quantulum_reader(model: str, text: str) -> list[Amount]:
    """Read with quantulum3, keeping what is of the model's kind; its unit names are brought to our symbols."""
    parser = importlib.import_module("quantulum3.parser")
    parser.dis.clf.USE_CLF = False  # its stored model loads only with the scikit-learn that it was made with
    found = []
    for one in parser.parse(text):
        if quantulum_model(one.unit) == model or (model == "Age" and one.unit.entity.name == "time"):
            value = Decimal(str(one.value))
            found.append(Amount(one.span[0], one.span[1], value, value, quantulum_unit(one.unit)))
    return found


def quantulum_model(unit: Any) -> str:
    """Name the model that a unit of quantulum3 belongs to."""
    if unit.name in ("dimensionless", "percentage"):
        return "Number" if unit.name == "dimensionless" else "Percent"
    return {"currency": "Currency", "temperature": "Temperature"}.get(unit.entity.name, "Dimension")


def quantulum_unit(unit: Any) -> str:
    """Give our symbol for a unit of quantulum3, a currency's code, else its name."""
    if unit.name in ("dimensionless", "percentage"):
        return ""
    code = getattr(unit, "currency_code", None)
    return str(code) if code else min(NAMED.get(unit.name.lower(), {str(unit.name)}))


def recognizers_reader(model: str, text: str) -> list[Amount]:
    """Read with recognizers-text; it calls the models recognize_number, recognize_currency and so on."""
    unitless = model in ("Number", "Percent", "Ordinal")
    module = importlib.import_module("recognizers_number" if unitless else "recognizers_number_with_unit")
    name = "percentage" if model == "Percent" else model.lower()
    found = []
    for one in getattr(module, f"recognize_{name}")(text, "en-us"):
        value = number(str(one.resolution.get("value")).rstrip("%"))
        unit = one.resolution.get("isoCurrency") or one.resolution.get("unit")
        found.append(Amount(one.start, one.end + 1, value, value, str(unit or "").lower()))
    return [one for one in found if one.low is not None]


def table(models: Iterable[str], misses: bool) -> dict[str, float]:
    shares: dict[str, float] = {}
    for model in models:
        passed, counted = score(model, partial(ours, model), misses)
        whole = score(model, partial(ours, model), everything=True)
        shares[model] = round(passed / counted, 3)
        print(f"{model:12} {passed:4} of {counted:4} = {shares[model]:.3f}   (of all: {whole[0]} of {whole[1]})")
    return shares


OTHERS: Mapping[str, tuple[str, Callable[[str, str], list[Amount]], frozenset[str]]] = {
    "recognizers-text": ("recognizers_number", recognizers_reader, frozenset({"NumberRange"})),
    "quantulum3": ("quantulum3", quantulum_reader, frozenset({"NumberRange", "Ordinal"})),
}
OVER: list[str] = []  # the cases that took another library too long


def other_share(name: str, model: str) -> float | None:
    """Give the share of a model's cases that another reader passes, None where it has no such model."""
    _, reader, without = OTHERS[name]
    if model in without:
        return None
    with localcontext():  # recognizers-text changes how exactly decimals are kept
        reader(model, "It cost $5 in all.")  # what it loads on first use is not counted
        passed, counted = score(model, limited(partial(reader, model), OVER))
    return passed / counted


def others(models: Iterable[str]) -> None:
    for name, (module, _, _) in OTHERS.items():
        if importlib.util.find_spec(module):
            for model in models:
                print(f"{model:12} {name}", other_share(name, model))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--others", action="store_true", help="also run the readers that are installed beside")
    parser.add_argument("--misses", action="store_true", help="print every case that does not pass")
    parser.add_argument("--only", choices=MODELS, action="append", help="one model")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print(f"no data at {SHARED}: set CROSSCHECK_SHARED")
        return 0
    models = options.only or MODELS
    shares = table(models, options.misses)
    if options.others:
        others(models)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = [model for model in models if shares[model] < floors[model]]
    for model in below:
        print(f"{model}: {shares[model]} is below the floor {floors[model]}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
