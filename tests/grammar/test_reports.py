"""Who is reported to say what; the cases are in data/reports.conllu."""

from crosscheck.grammar import parse, reports

VERBS = frozenset({"say", "tell", "announce", "warn"})


def read(sentence) -> list[str]:
    found = []
    for report in reports.read_reports(sentence, VERBS):
        speakers = ",".join(sentence.tokens[index].text for index in report.speakers)
        content = "" if report.content is None else f" content={sentence.tokens[report.content].text}"
        found.append(f"{sentence.tokens[report.verb].text} speaker={speakers}{content}")
    return found


def test_reports_are_read_with_speakers_and_content(report):
    assert read(report.sentence) == report.wanted


def test_the_model_reads_most_reports_from_plain_text(all_cases):
    cases = all_cases("reports.conllu")
    right = sum(read(*parse(case.text, [(0, len(case.text))])) == case.wanted for case in cases)
    assert right / len(cases) >= 0.75
