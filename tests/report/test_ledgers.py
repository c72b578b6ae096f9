from crosscheck.report.ledgers import accounts, lines, opening
from crosscheck.report.outlines import outline
from crosscheck.report.terminal import Screen


def test_pairs_are_counted_by_reason_the_most_frequent_first(report):
    assert [(account.code, account.number) for account in accounts(outline(report))] == [("group", 2), ("hedge", 1)]


def test_examples_are_at_most_three_with_the_words_of_both(report):
    many = report.model_copy(update={"ledger": (report.ledger[0],) * 5})
    (account,) = accounts(outline(many))
    assert account.number == 5
    assert account.examples == ("7:40 am (Averil Courier) / 8:15 am (Coast Wire): two clocks, no common zone",) * 3


def test_the_sum_is_said(report):
    assert opening(outline(report)) == "3 pairs of claims looked alike and were not called discrepancies."
    one = report.model_copy(update={"ledger": report.ledger[:1]})
    assert opening(outline(one)) == "1 pair of claims looked alike and was not called a discrepancy."
    none = report.model_copy(update={"ledger": ()})
    assert lines(outline(none), Screen()) == ["No pair of claims was kept out of a discrepancy."]
