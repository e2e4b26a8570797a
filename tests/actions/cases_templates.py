"""The actions about templates, ready to run: on the district's one, which the PL coach's charter began from."""

from roles.charter_templates import actions, district_actions
from roles.charter_templates.following import changes_of
from roles.charter_templates.queries import adoption_of, latest_of
from roles.charter_templates.shipped import shipped
from roles.models import Role, Template, TemplateVersion
from tests.actions.ready import Case, Ready
from tests.world import World


def template(world: World) -> Template:
    return Template.objects.select_related("district").get(district=world.hampton.district)


def newest(world: World) -> TemplateVersion:
    return latest_of(template(world))


def adopt(world: World) -> Ready:
    role, ada = world.role("teacher"), world.person("ada")
    source = actions.Source(shipped()["department-lead"], key="department-lead")
    return lambda: actions.adopt(role, source, {"principal": world.role("principal")}, by=ada)


def adopt_for_new_role(world: World) -> Ready:
    """Each of many makes the role anew in its own memory, as requests do."""
    school, ada = world.hampton, world.person("ada")
    source = actions.Source(newest(world).content, version=newest(world))
    return lambda: actions.adopt(Role(school=school, name="Math coach"), source, {}, by=ada)


def follow(world: World) -> Ready:
    adoption, latest, ben = adoption_of(world.charter("pl-coach")), newest(world), world.person("ben")
    assert adoption is not None
    assert adoption.version is not None
    changes = changes_of(adoption.version.content, latest.content)
    return lambda: actions.follow(adoption, latest, changes, {}, by=ben)


def keep_ours(world: World) -> Ready:
    adoption, latest, ben = adoption_of(world.charter("pl-coach")), newest(world), world.person("ben")
    assert adoption is not None
    return lambda: actions.follow(adoption, latest, [], {}, by=ben)


def make_template(world: World) -> Ready:
    district, lea = world.hampton.district, world.person("lea")
    return lambda: district_actions.make_template(district, "Counselors", shipped()["counselor"], by=lea)


def change_template(world: World) -> Ready:
    version, lea = newest(world), world.person("lea")
    content = {**version.content, "purpose": "Helps every teacher."}
    return lambda: district_actions.change_template(version, "Coach", content, what_changed="Purpose.", by=lea)


def offer(world: World) -> Ready:
    one, lea = template(world), world.person("lea")
    Template.objects.filter(pk=one.pk).update(is_offered=False)
    return lambda: district_actions.offer(one, by=lea)


def withdraw(world: World) -> Ready:
    one, lea = template(world), world.person("lea")
    return lambda: district_actions.withdraw(one, by=lea)


TEMPLATES = {
    "charter_templates.adopt": Case(adopt, rows=4, why="the charter, its first draft, the save, and the whole"),
    "charter_templates.adopt (for a new role)": Case(adopt_for_new_role, rows=5, why="the role besides"),
    "charter_templates.follow": Case(follow, rows=2, why="the save, and the whole"),
    "charter_templates.follow (keeping ours)": Case(keep_ours),
    "charter_templates.make_template": Case(make_template),
    "charter_templates.change_template": Case(change_template),
    "charter_templates.offer": Case(offer),
    "charter_templates.withdraw": Case(withdraw),
}
