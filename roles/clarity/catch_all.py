"""Wordings that open the door to work that nobody wrote down."""

from __future__ import annotations

import re

_WORK = (
    r"(?:dut(?:y|ies)|tasks?|responsibilit(?:y|ies)|assignments?|work|functions?|projects?|activit(?:y|ies)|roles?|"
    r"services|jobs?|items|things|initiatives|matters|needs)"
)
_MORE = (
    r"(?:other|additional|related|further|similar|such other|special|any other|all other|miscellaneous|"
    r"any additional|"
    r"any|extra|whatever(?: \w+)?|different|new|comparable|incidental|reasonable|more|unlisted)"
)
_GIVEN = (
    r"(?:assign(?:ed|s|ment)?|direct(?:ed|s)?|request(?:ed|s)?|required?|delegated?|need(?:ed|s)?|necessary|given|"
    r"determined|designated|specified|deem(?:ed|s)?(?: \w+)?|ask(?:ed|s)?|appropriate|desired|arises?|see fit|"
    r"sees fit|"
    r"instructed|prescribed|allocated?|set|decides?|chooses?|wish(?:es)?|thinks? fit|asked for|agreed|comes? up|"
    r"come along|emerges?)"
)
SIGNS = re.compile(
    r"\b(?:"
    rf"{_MORE} (?:\w+[ ,/-]{{1,2}}){{0,4}}?{_WORK}[ ,]+(?:\w+[ ,]+){{0,7}}?{_GIVEN}"
    rf"|(?:other|additional|related|further|such other|miscellaneous|any other) (?:\w+ ){{0,2}}?"
    rf"(?:{_WORK})(?= ?(?:$|[.;)]))"
    rf"|{_WORK} (?:and \w+ )?(?:as )?(?:may be |are |is |that are |which are |as )*(?:assigned|delegated)"
    r"(?! (?:to (?:the|each|every|a|its|her|his|one|two|three|new|this)|for (?:the|each)|in|on)\b)"
    rf"|as (?:may be |is |are )?assigned(?! (?:to (?:the|each|every|a|one|two)|rooms?|areas?|classes|students)\b)"
    r"|not (?:be )?(?:necessarily )?(?:limited|restricted|confined) to"
    r"|not (?:an? |intended (?:to be |as )?(?:an? )?|meant (?:to be |as )?(?:an? )?|necessarily |a |all-|be )*"
    r"(?:exhaustive|all[- ]inclusive|inclusive|complete list|comprehensive|exclusive|complete|full list)"
    r"|(?:non-exhaustive|nonexhaustive)"
    r"|without limitation|among other (?:things|duties|tasks)|and the like|and so (?:on|forth)"
    r"|reserves? the right to (?:\w+,? (?:or )?){0,6}?(?:change|add|assign|modify|amend|revise|alter|adjust|update)"
    rf"|(?:{_WORK}|description|position|job|role|scope)(?: \w+){{0,6}}? (?:(?:may|can|might|could|will)(?: be)? "
    r"(?:change|changed|vary|varied|grow|expand|evolve|modified|added|adjusted|amended|revised|shift|altered|"
    r"assigned|"
    r"updated|extended|widened)|(?:is|are) subject to change)"
    rf"|may (?:also )?(?:be )?(?:asked|required|requested|directed|called upon|called on|"
    rf"expected) to (?:\w+ ){{0,3}}?"
    rf"(?:perform|do|carry|complete|assume|take|undertake|accept|fulfil|fulfill)(?: \w+){{0,5}}? (?:{_WORK}|else)"
    rf"|(?:perform|do|complete|carry out|execute|fulfill|assume|accept|undertake|take on|takes on|does|performs|"
    rf"completes|carries out|handles?|pitch(?:es)? in)s?,? (?:all |any |and all |some |such )*(?:\w+ ){{0,2}}?"
    rf"(?:{_WORK} )?(?:as|that|which|whatever|anything|whichever)(?: \w+){{0,6}}? {_GIVEN}"
    rf"|(?:all|any|whatever|some or all|whichever) (?:other |else |further |"
    rf"and all )?{_WORK} (?:\w+ ){{0,6}}?{_GIVEN}"
    r"|(?:anything|everything|whatever)(?: else)? (?:\w+ ){0,6}?" + _GIVEN + r""
    r"|whatever (?:else )?(?:is|the|comes|may|needs|else|other)\b(?! text| book)"
    r"|(?:duties|responsibilities|tasks|functions|work) (?:include|including|such as)[ ,:]*(?:but|among)\b"
    r"|including[ ,]+but\b|includes?[ ,]+but\b|include[ ,]+but\b"
    r"|(?:duties|tasks|responsibilities|work|functions|assignments) (?:that are |which are )?(?:not|un)[ -]?"
    r"(?:listed|described|named|mentioned|written|included|stated)"
    r"|(?:other|additional|further|new|special|different) (?:duties|tasks|responsibilities|work|functions|"
    r"assignments|"
    r"initiatives|projects)(?: or \w+)? (?:may|can|might|will|could|when|as|if|at|that|outside|within|consistent|"
    r"related|appropriate|pertaining|to be|commensurate|in keeping|required|needed|necessary)"
    r"|(?:support|help|assist)s? (?:\w+ ){0,3}?with (?:any )?other (?:initiatives|projects|work|tasks|duties|matters)"
    r"|other (?:school|district|campus|building|job|program|office|library|position)(?:-\w+)?[ -](?:\w+ )?" + _WORK +
    r"|at the (?:sole )?discretion of|at (?:the )?(?:\w+'s )(?:sole )?discretion"
    r"|(?:related|additional|other|new|further) (?:duties|tasks|work|responsibilities|functions) (?:consistent|"
    r"to promote|"
    r"outside|within|for|in support|that support|to support|when|as|upon|appropriate)"
    r"|(?:tasks|duties|work|projects|things|functions) (?:outside|beyond|not)\b"
    r"|(?:add to|alter|change|modify|expand|revise|assign or reassign|reassign|adjust)(?: or \w+)? (?:these|"
    r"this|the) (?:\w+ )?"
    r"(?:duties|role|responsibilities|description|job|list|position|assignment)|right to (?:assign|reassign|"
    r"change|add)"
    r"|assign or reassign|(?:any|all) or (?:all|any) of|some or all|anything the|wherever (?:\w+ )?needed|"
    r"fills? any (?:role|need)|take on new (?:tasks|duties|work|responsibilities|projects)|(?:role|work|job|"
    r"duties|position|"
    r"responsibilit\w+|assignments?|scope)(?: of \w+)?(?:['’]s work)? (?:may|can|could|will) (?:\w+ )?(?:shift|"
    r"evolve|change|grow|vary|differ)"
    r"|(?:coach|librarian|specialist|manager|employee|person|principal)['’]s (?:work|duties|role) (?:may|can|"
    r"will) (?:\w+ )?\w+"
    r"|in (?:any|whatever|other) (?:capacity|ways?)|where(?:ver)? (?:needed most|most needed)"
    r"|(?:any and all|any|all|whatever) (?:[\w-]+ ){0,3}?(?:work|tasks|duties|issues|matters|needs|projects|"
    r"jobs) (?:that|which) (?:may )?(?:arises?|comes? up|emerges?|is needed|are needed)"
    r"|only (?:some|a part|part|a sample|examples?) of|(?:illustrative|representative) (?:only|and not)"
    r"|may not (?:list|include|cover|name|describe|contain) (?:all|every)|illustrations? (?:only|of)|"
    r"(?:intended|meant|given) (?:only )?as (?:\w+ )?(?:illustrations?|examples?)"
    r"|(?:does|do) not (?:list|name|cover|describe|state|contain|include) (?:all|every|each)"
    r"|(?:more|further|additional) (?:duties|tasks|work) (?:\w+ ){0,3}?(?:may|can|might|will)"
    r"|(?:needs|interest) of the (?:school|district|building|department) (?:change|require|dictate|demand|may|so)"
    r")\b"
)  # fmt: skip
NOT_SIGNS = re.compile(
    r"\b(?:(?:from|free of|without|no|instead of|off|against|over) (?:any |all )?other (?:duties|work|tasks)|"
    r"students (?:who are )?assigned to|teachers (?:who are )?assigned to|(?:her|his|the|each|their) assigned "
    r"(?:schools?|students|grade|grades|campus|building|school|teachers|area|areas|classes|room)|"
    r"assigned (?:schools?|"
    r"campus|campuses|grade|building|students|teachers))\b"
)


def catch_all_of(low: str) -> tuple[int, int] | None:
    """Where the first such wording stands, in a text in small letters."""
    hidden = NOT_SIGNS.sub(lambda match: "#" * len(match[0]), low)
    match = SIGNS.search(hidden)
    return match.span() if match else None
