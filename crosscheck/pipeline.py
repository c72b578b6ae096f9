"""The whole program: read articles, parse their claims, match them, judge, report; and the same over a workspace.

`track` wraps the articles that are about to be parsed, the slow part, so that a caller may show how far it is.
"""

from collections.abc import Callable, Collection, Iterable, Sequence

from crosscheck import sources, store
from crosscheck.claims import VERSION, extract
from crosscheck.errors import EvidenceMismatch, NothingReadable, SourceError, WorkspaceError
from crosscheck.matching import match
from crosscheck.models import Article, Claim, Problem, Report
from crosscheck.store import Workspace
from crosscheck.verdicts import judge

Track = Callable[[Sequence[Article]], Iterable[Article]]


def check(given: Sequence[str], track: Track = iter) -> Report:
    """Cross-check the articles of files, folders or standard input ("-"). Raises NothingReadable."""
    articles, problems = read(given)
    return compare(articles, [claim for article in track(articles) for claim in extract(article)], problems)


def check_workspace(workspace: Workspace, track: Track = iter) -> Report:
    """Cross-check the articles of a workspace; only what is new there is parsed, and stored.

    Raises NothingReadable, WorkspaceError.
    """
    articles, problems = read([store.require_seeds(workspace)])
    claims, troubles = claims_of(workspace, articles, track)
    return compare_stored(workspace, articles, claims, (*problems, *troubles))


def read(given: Sequence[str]) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Read articles, and what could not be read as problems. Raises NothingReadable where no article is left."""
    articles, problems = sources.read_all(given)
    require_some(articles, problems)
    return articles, problems


def require_some(articles: Sequence[object], problems: Iterable[Problem]) -> None:
    """Raise NothingReadable where no article is left, with why."""
    if not articles:
        raise NothingReadable([SourceError(problem.source, problem.message) for problem in problems])


def compare(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    problems: Iterable[Problem] = (),
    apart: Collection[tuple[str, str]] = (),
) -> Report:
    """Match claims across articles and judge each group; `apart` are pairs of claims that a reviewer separated."""
    findings, ledger = judge(match(claims, articles, apart), articles)
    return Report(
        articles=tuple(articles), claims=tuple(claims), findings=findings, problems=tuple(problems), ledger=ledger
    )


def compare_stored(
    workspace: Workspace, articles: Sequence[Article], claims: Sequence[Claim], problems: Iterable[Problem]
) -> Report:
    """Match and judge the claims of a workspace, keeping apart what its reviewers separated."""
    decisions, unread = store.decisions.read(workspace)
    apart = store.apart(store.standing(decisions), claims, articles)
    return compare(articles, claims, (*problems, *unread), apart)


def claims_of(
    workspace: Workspace, articles: Sequence[Article], track: Track = iter
) -> tuple[list[Claim], list[Problem]]:
    """Load the stored claims of a workspace's articles; parse and store what is not there.

    Where stored claims are broken or do not stand in the text, that is told as a problem and not mended: the article
    is parsed for this run, its file stays as it is.
    """
    stored: dict[str, tuple[Claim, ...] | None] = {}
    problems = []
    for article in articles:
        try:
            stored[article.id] = store.parsed.current(workspace, article, VERSION)
        except (WorkspaceError, EvidenceMismatch) as error:
            problems.append(store.problem(error))
    for article in track([one for one in articles if stored.get(one.id) is None]):
        new = article.id in stored
        stored[article.id] = extract(article)
        problems += remember(workspace, article, stored[article.id] or ()) if new else []
    return [claim for article in articles for claim in stored[article.id] or ()], problems


def remember(workspace: Workspace, article: Article, claims: Sequence[Claim]) -> list[Problem]:
    """Store an article's claims for the next run; where that is not possible, this run goes on and says so."""
    try:
        store.parsed.save(workspace, article, claims, VERSION)
    except WorkspaceError as error:
        return [store.problem(error)]
    return []


def list_claims(workspace: Workspace, given: Sequence[str], track: Track = iter) -> Report:
    """Read claims without comparing them: of articles of the workspace by name, of files, or of the whole workspace.

    Raises NothingReadable, WorkspaceError.
    """
    is_home = workspace.seeds.is_dir() or not given
    home, unread = sources.read_all([store.require_seeds(workspace)]) if is_home else ((), ())
    chosen = [article for article in home if article.name in given or not given]
    others, unknown = sources.read_all([one for one in given if one not in {article.name for article in chosen}])
    problems = unknown if given else unread
    require_some([*chosen, *others], problems)
    stored, troubles = claims_of(workspace, chosen, track)
    claims = [*stored, *(claim for article in track(others) for claim in extract(article))]
    return Report(articles=(*chosen, *others), claims=claims, findings=(), problems=(*problems, *troubles))


def verify(workspace: Workspace) -> tuple[store.Verification, tuple[Problem, ...]]:
    """Check all stored evidence of a workspace against its articles; tell apart the articles that cannot be read."""
    articles, unread = sources.read_all([store.require_seeds(workspace)])
    return store.verify(workspace, articles), unread
