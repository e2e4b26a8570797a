"""Words that American schools use for one idea. A word may stand in several lines; a line is an idea, not a synonym.

General on purpose: a school's own words belong in its examples.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from roles.matching.words import stem

LINES = """
laptop chromebook ipad tablet computer device netbook macbook
broken broke crack cracked fix repair damaged malfunction frozen jammed stuck flicker dead
battery charger charge keyboard trackpad hinge cracked device
app application program software platform tool extension
kahoot nearpod padlet quizlet quizizz edpuzzle desmos canva app tool
website site page link url web internet online
password login username account locked reset credential logon access
canvas schoology powerschool clever classlink classroom lms account gradebook
budget fund money cost price purchase buy expense spend afford order dollar requisition po
reimburse reimbursement refund receipt repay
salary paycheck stipend wage payroll raise pay paid
grant funder foundation donor donation proposal award crowdfunding
license seat subscription subscribe renew renewal premium trial expired
vendor company salesman salesperson rep sales quote contract supplier publisher
training workshop session pd inservice seminar institute course
register registration signup enroll seat spot
calendar date deadline timeline due schedule
visit tour trip travel
conference convention summit hotel flight mileage travel
observe observation watch observer walkthrough
evaluation evaluate appraisal evaluator rating formal tenure summative
feedback notes comments critique
parent mom dad mother father guardian family mama grandparent
angry furious mad upset yelled shouted complain complaint hostile rude nasty
student kid child children pupil learner boy girl teen
teacher colleague coworker educator faculty staff instructor
substitute sub coverage cover replacement
absent absence sick ill leave
tardy late truant truancy attendance absence excused unexcused skipping cutting
behavior behaviour disruptive disrespectful defiant misbehave misbehavior unruly talking
noise noisy loud chatty listen routine procedure seating management
discipline referral detention suspension suspended consequence fight fighting punishment threw
anxiety anxious depressed depression cry crying sad suicide suicidal selfharm grief panic lonely
counselor counseling wellbeing emotional mental divorce
abuse neglect cps wellbeing hurt
bully bullying harass harassing teasing cruel
iep 504 sped accommodation modification disability paraprofessional para aide inclusion
ell esl el bilingual newcomer multilingual english language
translate translator interpreter interpret translation language spanish arabic chinese vietnamese
exam test testing proctor makeup assessment sat psat midterm final
quiz rubric formative checklist assessment
grade gradebook grading mark score percent retake redo zero
transcript credit gpa graduation graduate diploma honors ap elective
college scholarship career fafsa
data score result dashboard report growth percentile benchmark
library librarian media
book novel text title copy textbook
read reading reader level lexile
projector smartboard screen speaker microphone mic hdmi display sound audio
wifi network internet connection connect
blocked block unblock filter firewall denied
copier printer print photocopy xerox toner copy
mail mailbox package delivery envelope postage phone extension dial
key badge door lock
paper pencil marker staple supplies glue folder
drill lockdown evacuation evacuate emergency intruder shelter fire tornado earthquake safety
accident injury injured injure bleeding nurse
schedule timetable period block section bell prep
roster list class
duty supervise supervision recess hall hallway monitor dismissal lunch
curriculum standard pacing scope sequence textbook unit
lesson unit activity plan planning
differentiate differentiation scaffold tier tiered level
struggling struggle behind below lost intervention failing
gifted advanced ahead enrichment acceleration honors
engage engaging boring bored motivate unmotivated interest
copyright permission legal fair clip
plagiarism plagiarize cite citation bibliography mla apa footnote copied cheat cheating turnitin
research inquiry source article database
fake credible reliable misinformation fact hoax bias
privacy ferpa coppa consent personal terms
photo picture video film record recording post
ai chatgpt gpt gemini copilot chatbot
mentor buddy novice newbie induction
meeting agenda minutes plc department team protocol
coach coaching
required require mandatory expected expectation supposed obligatory optional negotiable
role responsibility charge responsible boss job
room space lab makerspace studio
reserve reservation book booking borrow loan checkout
cart set
records cumulative file transfer withdraw address
trip bus chaperone permission field excursion
group grouping station rotation rotate small
mastery proficiency competency progress
coteach coteaching together alongside side partner
model demo demonstrate demonstration
intervention tutoring tutor help rti mtss referral
challenge objection object ban banned inappropriate
choice choose pace personalize personalized playlist flexible pathway
heater heat ac leak clogged toilet sink thermostat custodian janitor trash mice roach pest
cafeteria lunch menu food snack
football basketball soccer athletics game ticket sport
insurance dental retirement pension union w2 tax benefit
"""


def _ideas() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in LINES.strip().split("\n"):
        words = line.split()
        for word in words:
            found[stem(word)][f"~{words[0]}"] = None
    return {stemmed: tuple(ideas) for stemmed, ideas in found.items()}


IDEAS = _ideas()
"""Stem -> the ideas that it may stand for; an idea is called by the first word of its line, with a tilde."""
LEXICON_WORDS = tuple(dict.fromkeys(LINES.split()))
