"""The template tags of the house: what a template author may rely on."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.template import Context, Template
from django.utils import timezone

from coachhub.kit import svg
from coachhub.kit.templatetags import kit


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


def test_an_icon_is_drawn_in_the_color_of_its_words_and_is_silent() -> None:
    drawn = render("{% icon 'mail' %}")
    assert drawn.startswith('<svg class="icon"')
    assert 'aria-hidden="true"' in drawn
    assert "stroke-width" not in drawn


def test_an_icon_that_was_not_vendored_is_an_error_of_the_author() -> None:
    with pytest.raises(LookupError, match="unicorn"):
        svg.icon("unicorn")


@pytest.mark.parametrize(
    "stake", ["owns", "shares", "supports", "hands_on", "contested", "orphan", "hazy", "overloaded"]
)
def test_each_stake_and_finding_has_a_glyph_of_its_own(stake: str) -> None:
    others = [shape for name, shape in svg.GLYPHS.items() if name != stake]
    assert svg.GLYPHS[stake] not in others
    assert render("{% glyph stake %}", stake=stake).count("<svg") == 1


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Yvonne Castillo", "YC"),
        ("Maria Concepción Villanueva-Oyelaran", "MC"),
        ("Łukasz", "Ł"),
        ("(Bo) d'Arcy", "BD"),
        ("", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_two_words(name: str, letters: str) -> None:
    assert kit.initials(name) == letters


def test_a_name_has_the_same_tint_everywhere() -> None:
    assert render("{% monogram 'Yvonne Castillo' %}") == render("{% monogram 'Yvonne Castillo' %}")
    tints = {
        kit.monogram(name).split("mono-")[1][0]
        for name in ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida", "Joe"]
    }
    assert len(tints) > 2


def test_a_name_cannot_bring_markup_into_its_monogram() -> None:
    assert "<b" not in kit.monogram("<b> <i>")


@pytest.mark.parametrize(
    ("hours", "most", "width"), [(16, 16, "100.0"), (4, 16, "25.0"), (20, 16, "100.0"), (1, 0, "0.0")]
)
def test_a_bar_starts_at_zero_and_never_leaves_its_scale(hours: int, most: int, width: str) -> None:
    assert f'width="{width}"' in svg.bar(hours, most)


def test_the_presence_line_moves_right_with_presence() -> None:
    places = [int(svg.presence_line(n).split('cx="')[1].split("%")[0]) for n in range(5)]
    assert places == sorted(places)
    assert svg.presence_line(99) == svg.presence_line(4)


def test_days_and_times_are_written_as_people_here_write_them() -> None:
    assert kit.day(date(2026, 8, 7)) == "Aug 7, 2026"
    assert kit.short_day(date(2026, 11, 12)) == "Nov 12"
    assert kit.clock(datetime(2026, 8, 7, 14, 5, tzinfo=UTC)) == "2:05 PM"
    assert kit.day(None) == kit.short_day(None) == kit.clock(None) == ""


def test_numbers_and_lists_read_as_sentences_do() -> None:
    assert [kit.number_word(n) for n in (1, 2, 12, 13)] == ["One", "Two", "Twelve", "13"]
    assert kit.and_list(["Ada"]) == "Ada"
    assert kit.and_list(["Ada", "Ben", "Cleo"]) == "Ada, Ben and Cleo"
    assert [kit.hours(n) for n in (1, 2.5, 16)] == ["1 hour", "2.5 hours", "16 hours"]


def test_a_confirmation_sets_its_first_sentence_bold() -> None:
    shown = render("{% include 'parts/_confirmation.html' with text=text %}", text="Sent to <Yvonne>. You will hear.")
    assert "<strong>Sent to &lt;Yvonne&gt;.</strong> You will hear." in shown


class PassOnForm(forms.Form):
    role = forms.CharField(label="Role", error_messages={"required": "Say who leads"})
    why = forms.CharField(label="A word of why", required=False, help_text="They will read it.")
    stake = forms.ChoiceField(choices=[("shares", "Shares it"), ("x", "Other")], widget=forms.RadioSelect)
    stake.hints = {"shares": "The librarian leads"}  # type: ignore[attr-defined]

    def clean(self) -> None:
        self.add_error(None, "Nothing can be passed on today")


def shown_form(data: dict[str, str] | None) -> str:
    return render("{% load crispy_forms_tags %}{{ form|crispy }}", form=PassOnForm(data))


def test_a_fresh_form_has_no_summary_and_marks_only_what_is_optional() -> None:
    page = shown_form(None)
    assert "error-summary" not in page
    assert page.count("(optional)") == 1
    assert "*" not in page


def test_a_form_sent_back_lists_its_errors_with_the_way_to_each_field() -> None:
    page = shown_form({"stake": "shares"})
    assert "Two things before" in page
    assert '<a href="#id_role">Say who leads</a>' in page
    assert "Nothing can be passed on today" in page


def test_a_field_names_its_hint_and_error_before_the_control() -> None:
    page = shown_form({"stake": "shares"})
    assert 'aria-describedby="id_role_error"' in page
    assert page.index('id="id_role_error"') < page.index('name="role"')
    assert page.index('id="id_why_helptext"') < page.index('name="why"')


def test_a_choice_that_is_a_stake_shows_its_glyph_and_consequence() -> None:
    page = shown_form(None)
    assert page.count('class="glyph"') == 1
    assert "The librarian leads" in page


def test_a_moment_is_shown_as_the_day_and_hour_it_is_where_the_school_is() -> None:
    late = datetime(2026, 11, 13, 3, 30, tzinfo=UTC)
    with timezone.override(ZoneInfo("America/Chicago")):
        shown = render("{{ at|day }}, {{ at|short_day }}, {{ at|clock }}", at=late)
    assert shown == "Nov 12, 2026, Nov 12, 9:30 PM"
    assert render("{{ on|day }}", on=date(2026, 11, 13)) == "Nov 13, 2026"
