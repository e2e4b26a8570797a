"""Days without school, and how long a question waits."""

from tests.world import World, client_for

CALENDAR = "/hampton-high-school/settings/calendar"
WAITING = "/hampton-high-school/settings/waiting"


def test_a_day_off_is_added_and_removed(world: World) -> None:
    client_for("ada").post(CALENDAR, {"name": "Snow day", "first_day": "Feb 2, 2027"})
    day = world.hampton.holidays.get(name="Snow day")
    assert str(day.first_day) == str(day.last_day) == "2027-02-02"
    client_for("ada").post(f"{CALENDAR}/{day.pk}/remove")
    assert not world.hampton.holidays.filter(name="Snow day").exists()


def test_days_in_disorder_are_sent_back_with_what_was_typed(world: World) -> None:
    days = {"name": "A break", "first_day": "Mar 9, 2027", "last_day": "Mar 2, 2027"}
    page = client_for("ada").post(CALENDAR, days)
    assert page.status_code == 422
    assert "The last day is before the first" in page.text
    assert "Mar 9, 2027" in page.text


def test_the_same_days_are_added_once(world: World) -> None:
    days = {"name": "A break", "first_day": "Mar 2, 2027", "last_day": "Mar 9, 2027"}
    client_for("ada").post(CALENDAR, days)
    page = client_for("ada").post(CALENDAR, {**days, "name": "Spring break"})
    assert page.status_code == 422
    assert "These days are in the calendar already: A break. Choose others" in page.text
    assert "Spring break" in page.text
    assert world.hampton.holidays.filter(first_day="2027-03-02").count() == 1


def test_it_moves_on_later_than_the_reminder(world: World) -> None:
    page = client_for("ada").post(WAITING, {"remind_after": "3", "move_after": "3"})
    assert page.status_code == 422
    assert "Let it move on later than the reminder" in page.text


def test_the_school_says_how_long_questions_wait(world: World) -> None:
    client_for("ada").post(WAITING, {"remind_after": "1", "move_after": "5"})
    school = world.hampton
    assert (school.remind_after, school.move_after, school.may_hide_names) == (1, 5, False)


def test_a_role_has_another_as_its_backup_and_never_itself(world: World) -> None:
    role, backup = world.role("librarian"), world.role("counselor")
    address = "/hampton-high-school/roles/librarian"
    client_for("ada").post(address, {"name": role.name, "backup": backup.pk})
    assert world.role("librarian").backup == backup
    assert client_for("ada").post(address, {"name": role.name, "backup": role.pk}).status_code == 422
