"""Write units.tsv and currencies.tsv beside this script: names from babel (CLDR), factors from pint.

Run by hand when the lists below change: `python crosscheck/values/data/units_and_currencies.py`. Needs babel and pint.
"""
# ruff: noqa: E501 (the lists are one line an entry)

from collections.abc import Iterator
from pathlib import Path

import pint
from babel import Locale

HERE = Path(__file__).parent

# canonical symbol, CLDR unit, pint expression, further written forms
UNITS = """
mm|length-millimeter|millimeter|
cm|length-centimeter|centimeter|cms
dm|length-decimeter|decimeter|
m|length-meter|meter|mtr mtrs
km|length-kilometer|kilometer|kms
in|length-inch|inch|inches inch ″
ft|length-foot|foot|feet foot
yd|length-yard|yard|yards yds
mi|length-mile|mile|
nmi|length-nautical-mile|nautical_mile|nm nmi
fathom|length-fathom|fathom|
furlong|length-furlong|furlong|
ly|length-light-year|light_year|light-year light-years
au|length-astronomical-unit|astronomical_unit|
µm|length-micrometer|micrometer|micron microns
nm|length-nanometer|nanometer|
m2|area-square-meter|meter**2|sq_m sqm sq._m m² m2 sq_metres sq_meters
km2|area-square-kilometer|kilometer**2|sq_km sq._km sqkm km² km2 sq_kilometers sq_kilometres
cm2|area-square-centimeter|centimeter**2|
ft2|area-square-foot|foot**2|sq_ft sq._ft sqft sq_feet square_feet square_foot
yd2|area-square-yard|yard**2|
mi2|area-square-mile|mile**2|sq_mi sq._mi sq_miles
ha|area-hectare|hectare|
acre|area-acre|acre|acres
m3|volume-cubic-meter|meter**3|m³ cu_m bcm:1e9
km3|volume-cubic-kilometer|kilometer**3|
ft3|volume-cubic-foot|foot**3|cubic_feet cubic_foot cu_ft
l|volume-liter|liter|ltr ltrs
tbsp|volume-tablespoon|tablespoon|tablespoons tbsp
tsp|volume-teaspoon|teaspoon|teaspoons tsp
ml|volume-milliliter|milliliter|mls
cl|volume-centiliter|centiliter|
Ml|volume-megaliter|megaliter|
gal|volume-gallon|gallon|gals
qt|volume-quart|quart|
pint|volume-pint|pint|pints
fl oz|volume-fluid-ounce|fluid_ounce|
bbl|volume-barrel|oil_barrel|bbl bbls
bushel|volume-bushel|bushel|
acre-ft|volume-acre-foot|acre*foot|acre-feet acre-foot
mg|mass-milligram|milligram|
µg|mass-microgram|microgram|mcg microgrammes microgramme
g|mass-gram|gram|gm gms grammes gramme
kg|mass-kilogram|kilogram|kgs kilo kilos kilogramme kilogrammes
t|mass-tonne|metric_ton|tonne tonnes metric_tonnes metric_tonne
ton|mass-ton|US_ton|short_tons short_ton
lb|mass-pound|pound|lbs lb
oz|mass-ounce|ounce|ounces
stone|mass-stone|stone|
carat|mass-carat|carat|
km/h|speed-kilometer-per-hour|kilometer/hour|kph kmh km/hr kmph kilometers_an_hour kilometres_an_hour kilometer-per-hour kilometers/hour
mph|speed-mile-per-hour|mile/hour|mph miles_an_hour mi/h mile-per-hour mile-an-hour miles/hour
m/s|speed-meter-per-second|meter/second|mps meters_a_second metres_a_second
kn|speed-knot|knot|kt kts
degC|temperature-celsius|degC|°c ℃ degrees_c degree_c deg_c deg_celsius degree_celsius centigrade celcius degrees_centigrade degrees_celcius celsius C:attached
degF|temperature-fahrenheit|degF|°f ℉ degrees_f degree_f deg_f deg_fahrenheit degree_fahrenheit farenheit degrees_farenheit fahrenheit F:attached
K|temperature-kelvin|kelvin|
deg|temperature-generic|degree|degrees degree ° deg deg.
W|power-watt|watt|
kW|power-kilowatt|kilowatt|
MW|power-megawatt|megawatt|
GW|power-gigawatt|gigawatt|
hp|power-horsepower|horsepower|bhp
kWh|energy-kilowatt-hour|kilowatt_hour|kilowatt-hour kilowatt-hours
kcal|energy-kilocalorie|kilocalorie|
cal|energy-calorie|calorie|
J|energy-joule|joule|
kJ|energy-kilojoule|kilojoule|
V|electric-volt|volt|
A|electric-ampere|ampere|
Hz|frequency-hertz|hertz|
kHz|frequency-kilohertz|kilohertz|
MHz|frequency-megahertz|megahertz|
GHz|frequency-gigahertz|gigahertz|
bit|digital-bit|bit|
byte|digital-byte|byte|
kB|digital-kilobyte|kilobyte|kb
MB|digital-megabyte|megabyte|mb
GB|digital-gigabyte|gigabyte|gb
TB|digital-terabyte|terabyte|tb
PB|digital-petabyte|petabyte|
Mbit|digital-megabit|megabit|
Gbit|digital-gigabit|gigabit|
Pa|pressure-pascal|pascal|
hPa|pressure-hectopascal|hectopascal|
kPa|pressure-kilopascal|kilopascal|
mbar|pressure-millibar|millibar|
bar|pressure-bar|bar|
psi|pressure-pound-force-per-square-inch|psi|
mpg|consumption-mile-per-gallon|mile/gallon|miles_to_the_gallon
g-force|acceleration-g-force|standard_gravity|
Nm|torque-newton-meter|newton*meter|
lb-ft|torque-pound-force-foot|force_pound*foot|lb-ft pound-feet
"""

# canonical symbol, pint expression, written forms: units that CLDR does not name
FURTHER_UNITS = """
ft/s|foot/second|feet_per_second feet_a_second ft/s fps
mi/s|mile/second|miles_per_second miles_a_second
km/s|kilometer/second|km/s kilometers_per_second kilometres_per_second kilometers_a_second kilometres_a_second
ft/min|foot/minute|feet_per_minute feet_a_minute
bbl/d|oil_barrel/day|barrels_per_day barrels_a_day barrels_daily bpd barrel-per-day barrel-a-day
m3/s|meter**3/second|cubic_meters_per_second cubic_metres_per_second cumecs
ft3/s|foot**3/second|cubic_feet_per_second cusecs
MWh|megawatt_hour|MWh mwh megawatt-hour megawatt-hours megawatt_hours megawatt_hour
GWh|gigawatt_hour|GWh gwh gigawatt-hour gigawatt-hours gigawatt_hours gigawatt_hour
TWh|terawatt_hour|TWh twh terawatt-hour terawatt-hours terawatt_hours terawatt_hour
TW|terawatt|TW terawatts terawatt
Mt|megametric_ton|Mt megatonnes megatonne megatons megaton
kt|kilometric_ton|kilotonnes kilotonne kilotons kiloton
troy oz|troy_ounce|troy_ounces troy_ounce
imp gal|imperial_gallon|imperial_gallons imperial_gallon
long ton|UK_ton|long_tons long_ton
mSv|millisievert|millisieverts millisievert mSv
µSv|microsievert|microsieverts microsievert
kV|kilovolt|kV kilovolts kilovolt
mAh|milliampere_hour|mAh
kN|kilonewton|kN kilonewtons
g/km|gram/kilometer|g/km grams_per_kilometer grams_per_kilometre
µg/m3|microgram/meter**3|µg/m3 micrograms_per_cubic_meter micrograms_per_cubic_metre
mg/l|milligram/liter|mg/l milligrams_per_liter milligrams_per_litre
lb-ft|force_pound*foot|pounds-feet lb.-ft. ft-lb
MB/s|megabyte/second|MB/s megabytes_per_second
Mbit/s|megabit/second|Mbps mbps megabits_per_second Mbit/s
Gbit/s|gigabit/second|Gbps gbps gigabits_per_second Gbit/s
"""

# canonical symbol, dimension, written forms: units without a physical factor
PLAIN_UNITS = """
MP|pixels|megapixels megapixel
dB|sound|decibels decibel dB
ppm|share|ppm parts_per_million
ppb|share|ppb parts_per_billion
"""

# code, forms before the number, forms after it ("x0.01" after a form: hundredths of the main unit; "?" means that the
# form is a word of other senses too and needs a number of at least 100, a scale word or a currency's adjective)
CURRENCIES = """
USD|$ US$ $US U.S.$ U.S._$ US_$ U.S_$ USD$ USD_$ U$S|dollar dollars us_dollar us_dollars u.s._dollar u.s._dollars american_dollars american_dollar buck bucks greenbacks cent:0.01 cents:0.01 us_cents:0.01 u.s._cents:0.01 ¢:0.01 c:0.01:attached $
EUR|€ EU€|euro euros euro_cents:0.01 €
GBP|£ GB£ UK£ £UK|pound_sterling pounds_sterling sterling stg british_pounds british_pound pence:0.01 penny:0.01 p:0.01:attached quid £ pound pounds
JPY|¥ JP¥|yen japanese_yen ¥
CNY|CN¥ RMB RMB¥|yuan renminbi rmb chinese_yuan chinese_renminbi 元 kuai
INR|₹ Rs Rs. Re Re.|rupee rupees indian_rupees rs ₹ paise:0.01
PKR|PKR_Rs|pakistani_rupees
RUB|₽|ruble rubles rouble roubles russian_rubles russian_roubles ₽ kopecks:0.01
KGS||som soms kyrgyz_soms kyrgyz_som
TJS||somoni somonis tajik_somoni tajik_somonis
UZS||soum soums uzbek_soum uzbek_soums uzbek_sums uzbek_sum
KZT|₸|tenge kazakh_tenge kazakhstani_tenge ₸
TMT||turkmen_manat turkmen_manats
AZN|₼|manat manats azerbaijani_manat azerbaijani_manats ₼
AMD|֏|drams armenian_dram armenian_drams ֏
GEL|₾|lari laris georgian_lari ₾
UAH|₴|hryvnia hryvnias hryvnya hryvnyas ukrainian_hryvnia ukrainian_hryvnias ₴
BYN||belarusian_rubles belarusian_roubles
TRY|₺|lira liras turkish_lira turkish_liras ₺
KRW|₩|won? korean_won south_korean_won ₩
INR||
IDR|Rp Rp.|rupiah rupiahs indonesian_rupiah
MYR|RM|ringgit malaysian_ringgit
PHP|₱ PHP Php P?|philippine_pesos philippine_peso ₱
THB|฿|baht thai_baht ฿
VND|₫|dong vietnamese_dong ₫
LAK|₭|kip lao_kip ₭
KHR|៛|riel riels
MMK||kyat kyats
BDT|Tk Tk. ৳|taka ৳
LKR|SLRs|sri_lankan_rupees sri_lankan_rupee ரூ
NPR|NRs|nepalese_rupees nepali_rupees
AFN|؋|afghani afghanis
IRR||iranian_rials iranian_rial rials rial
SAR|SR|riyal riyals saudi_riyals saudi_riyal
QAR|QR|qatari_riyals qatari_riyal
AED|Dh Dhs DH Dh. Dhs.|dirham dirhams uae_dirhams uae_dirham emirati_dirhams
KWD|KD|kuwaiti_dinars kuwaiti_dinar
BHD|BD|bahraini_dinars bahraini_dinar
JOD|JD|jordanian_dinars jordanian_dinar
IQD|ID?|iraqi_dinars iraqi_dinar dinars dinar
ILS|₪ NIS|shekel shekels israeli_shekels new_israeli_shekels ₪
EGP|E£ LE|egyptian_pounds egyptian_pound
LBP||lebanese_pounds lebanese_pound lebanese_lira
SYP||syrian_pounds syrian_pound
ZAR|R?|rand rands south_african_rand
NGN|₦ N?|naira nigerian_naira ₦
KES|KSh Ksh KSh. Ksh. KES Sh Sh. Shs|shilling shillings kenyan_shillings kenyan_shilling kenya_shillings
UGX|USh Ush|ugandan_shillings ugandan_shilling uganda_shillings
TZS|TSh Tsh|tanzanian_shillings tanzanian_shilling
ETB|Br?|birr ethiopian_birr
GHS|GH¢ GH₵ GHS GH₵ ₵|cedi cedis ghanaian_cedis ghana_cedis
CHF|CHF Fr Fr. SFr SFr.|swiss_franc swiss_francs franc francs
SEK|SEK|swedish_kronor swedish_krona swedish_crowns kronor krona
NOK|NOK|norwegian_kroner norwegian_krone norwegian_crowns
DKK|DKK kr kr. Kr|danish_kroner danish_krone danish_crowns kroner krone
ISK||icelandic_kronur icelandic_krona
PLN||zloty zlotys zlotych polish_zloty polish_zlotys zł
CZK|Kč|czech_crowns czech_koruna czech_korunas koruna korunas crowns? crown? Kč
HUF|Ft|forint forints hungarian_forints
RON||lei? leu? romanian_lei romanian_leu
BGN||lev? leva bulgarian_leva bulgarian_lev
RSD||serbian_dinars serbian_dinar
CAD|C$ CA$ CAN$ CDN$ Can$ C_$ CAD$ Cdn$|canadian_dollars canadian_dollar canadian_cents:0.01
AUD|A$ AU$ AUS$ Aus$ A_$ AUD$ $A|australian_dollars australian_dollar aussie_dollars
NZD|NZ$ NZ_$ NZD$ $NZ|new_zealand_dollars new_zealand_dollar kiwi_dollars
HKD|HK$ HK_$ $HK|hong_kong_dollars hong_kong_dollar
SGD|S$ SG$ S_$|singapore_dollars singapore_dollar
TWD|NT$ NT_$|new_taiwan_dollars taiwan_dollars taiwanese_dollars
MXN|MX$ Mex$ MXN$ Mex_$|mexican_pesos mexican_peso pesos peso
BRL|R$|reais brazilian_reais brazilian_reals brazilian_real reals?
ARS|AR$|argentine_pesos argentine_peso argentinian_pesos
CLP|CLP$|chilean_pesos chilean_peso
COP|COL$|colombian_pesos colombian_peso
CRC|₡|colones costa_rican_colon costa_rican_colones ₡
PEN|S/|soles? peruvian_soles
VES||bolivars bolivares venezuelan_bolivars
JMD|J$|jamaican_dollars
TTD|TT$|trinidad_and_tobago_dollars
FJD|FJ$|fijian_dollars
ZWG||zimbabwean_dollars
DEM||deutsche_marks deutschmarks deutsche_mark german_marks d-marks marks?
FRF||french_francs french_franc
ITL||italian_lire lire
ESP||pesetas peseta spanish_pesetas
NLG||guilders guilder dutch_guilders dutch_guilder
FIM||finnish_markka markka markkaa
BTC|₿ BTC|bitcoin bitcoins btc ₿
ETH|ETH|ether? eth
MOP|MOP$|patacas pataca
HNL||lempira lempiras
MWK||malawi_kwacha
ZMW||kwacha kwachas zambia_kwacha
BOB||boliviano bolivianos
MGA||ariary ariaries
GTQ||quetzals? quetzales?
PYG||guarani? guaranis? guaraníes guaranies
NIO||cordobas córdobas
PAB||balboas
SLE||leones? leone?
GMD||dalasi dalasis
MZN||metical meticals meticais
BWP||pula pulas
ERN||nakfa nakfas
MRU||ouguiya ouguiyas
AOA||kwanza kwanzas
BTN||ngultrum ngultrums
MVR||rufiyaa rufiyaas
STN||dobra dobras
ALL||lek? leks lekë
MKD||denars denari
HRK||kuna kunas
VUV||vatu vatus
WST||tala?
TOP||paʻanga pa'anga
PGK||kina?
LSL||maloti loti?
SZL||emalangeni lilangeni
HTG||gourde gourdes
XOF||cfa_francs cfa_franc
XCD||eastern_caribbean_dollars
MNT|₮|tugrik tugriks togrog tögrög ₮
"""

# Letters and words of other senses that are units only where they touch the number: 15in, 30C.
ATTACHED = frozenset(
    ("in", "A", "J", "K", "V", "W", "au", "C", "F", "c", "f", "″", "bar", "bars", "bit", "bits", "cal")
)
# ISO codes that are words, names or summits when in capitals before a number (COP 28, TOP 10).
AMBIGUOUS_CODES = frozenset(
    [
        "ALL",
        "TOP",
        "MOP",
        "TRY",
        "COP",
        "AMD",
        "GEL",
        "PEN",
        "BAM",
        "ERN",
        "RON",
        "DOP",
        "GIP",
        "ETH",
        "CUP",
        "MAD",
        "SOS",
        "ANG",
        "BOB",
        "CAD",
        "ARS",
        "STN",
    ]
)
COMMON_CODES = ("USD", "EUR", "GBP", "AUD", "CAD", "NZD", "MXN", "SEK", "NOK", "DKK", "CHF", "JPY", "CNY")
AMBIGUOUS_SYMBOLS = frozenset(
    ("Re", "Fr", "Fr.", "DH", "LE", "SR", "BD", "JD", "KD", "QR", "RM", "Sh", "Rp", "Dh", "Tk", "NIS")
)
# CLDR's short names that mean something else in news: 5G, CDs, 21st.
UNUSED = frozenset(
    ("CD", "G", "st", "ct", "tn", "pt", "bu", "ac", "fth", "fur", "L", "US qt", "US gal", "g-force", "degC")
)
STYLES = ("long", "short")
HEAD = "# Written by units_and_currencies.py. Names: Unicode CLDR through babel (Unicode licence); factors: pint (BSD)."


def patterns(unit: str) -> Iterator[str]:
    """Every CLDR name of a unit in English of the United States and of Britain, lower case, without the number."""
    for locale in ("en", "en_GB"):
        names = Locale.parse(locale)._data["unit_patterns"].get(unit, {})
        for style in STYLES:
            for count, pattern in (names.get(style) or {}).items():
                if count in ("one", "other") and "{0}" in pattern:
                    name = pattern.replace("{0}", "").replace("\xa0", " ").strip()
                    yield name.lower() if style == "long" else name


def unit_rows() -> Iterator[tuple[str, ...]]:
    """Yield form, symbol, dimension, factor to the base unit, offset, flag."""
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    for line in UNITS.strip().splitlines():
        symbol, cldr, expression, extra = line.split("|")
        forms = [*patterns(cldr), symbol, *(form.replace("_", " ") for form in extra.split())]
        yield from _rows(registry, symbol, expression, forms)
    for line in FURTHER_UNITS.strip().splitlines():
        symbol, expression, extra = line.split("|")
        yield from _rows(registry, symbol, expression, [form.replace("_", " ") for form in extra.split()])
    for line in PLAIN_UNITS.strip().splitlines():
        symbol, dimension, extra = line.split("|")
        factor = {"MP": "1000000", "ppb": "0.001"}.get(symbol, "1")
        for form in extra.split():
            yield form.replace("_", " "), symbol, dimension, factor, "0", ""


def _rows(
    registry: "pint.UnitRegistry[float]", symbol: str, expression: str, forms: list[str]
) -> Iterator[tuple[str, ...]]:
    dimension, factor, offset = _physics(registry, expression)
    for form in forms:
        name, _, flag = form.partition(":")
        if flag in ("", "attached") and name not in UNUSED:
            yield name, symbol, dimension, factor, offset, "attached" if name in ATTACHED else flag


def _physics(registry: "pint.UnitRegistry[float]", expression: str) -> tuple[str, str, str]:
    if expression in ("degC", "degF"):
        return (
            "temperature",
            {"degC": "1", "degF": "0.5555555555555556"}[expression],
            {"degC": "0", "degF": "-32"}[expression],
        )
    if expression in ("degree", "kelvin"):
        return (
            {"degree": "degree", "kelvin": "temperature"}[expression],
            "1",
            {"degree": "0", "kelvin": "-273.15"}[expression],
        )
    if expression == "bit" or expression.endswith(("byte", "gabit")):
        return "information", _plain(registry(expression).to("bit").magnitude), "0"
    quantity = registry(expression).to_base_units()
    return str(quantity.units).replace(" ", ""), _plain(quantity.magnitude), "0"


def _plain(number: float) -> str:
    return f"{number:.12g}"


def currency_rows() -> Iterator[tuple[str, ...]]:
    """Yield form, ISO code, factor, side ("before" or "after"), flag ("attached", "ambiguous" or nothing)."""
    english = Locale.parse("en")
    listed = {line.split("|")[0] for line in CURRENCIES.strip().splitlines()}
    for line in CURRENCIES.strip().splitlines():
        code, before, after = line.split("|")
        yield from (_currency_row(form, code, "before") for form in before.split())
        # "us $ 5", "hk$5", but not "a $5 note"
        yield from (
            _currency_row(form.lower(), code, "before")
            for form in before.split()
            if "$" in form and (len(form.strip("$_")) > 1 or form == "C_$")
        )
        yield from (_currency_row(form, code, "after") for form in after.split())
    for code, names in sorted(english._data["currency_names_plural"].items()):
        if code.startswith("X") or (code not in english.currency_symbols and code not in listed):
            continue
        for name in {names.get("one", ""), names.get("other", "")} - {""}:
            yield name.lower(), code, "1", "after", ""
    for code in COMMON_CODES:
        yield code.lower(), code, "1", "before", ""
        yield code.lower(), code, "1", "after", ""
        yield f"M{code}", code, "1000000", "before", ""
        yield f"m{code.lower()}", code, "1000000", "after", "upper"
        yield f"{code.lower()}$", code, "1", "before", ""
    for code in sorted((set(english.currency_symbols) | listed) - {"XXX"}):
        yield code, code, "1", "before", "ambiguous" if code in AMBIGUOUS_CODES else ""
        yield code.lower(), code, "1", "after", "upper"


def _currency_row(form: str, code: str, side: str) -> tuple[str, ...]:
    name, *rest = form.replace("_", " ").split(":")
    factor = next((part for part in rest if part[0].isdigit()), "1")
    flag = "attached" if "attached" in rest else "ambiguous" if name.endswith("?") or name in AMBIGUOUS_SYMBOLS else ""
    name = name.rstrip("?")
    return name if side == "before" else name.lower(), code, factor, side, flag


def write(name: str, columns: str, rows: Iterator[tuple[str, ...]]) -> None:
    """Write rows, the first of each key (form and side) only, with the heading that names the sources."""
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in rows:
        seen.setdefault((row[0], row[3] if row[3] in ("before", "after") else ""), row)
    lines = [HEAD, f"# {columns}", *("\t".join(row) for row in seen.values())]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write("units.tsv", "form, symbol, dimension, factor to the base unit, offset before it, flag", unit_rows())
    write("currencies.tsv", "form, ISO 4217 code, factor to the main unit, side of the number, flag", currency_rows())
