"""Which time zone a teacher's times are in."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField

from quizgen.web.clocks import label, older_names, words, zone, zone_names, zone_of
from quizgen.web.database import database, now
from quizgen.web.identity import current_owner, owner_or_new
from quizgen.web.login import local_path

blueprint = Blueprint("zone", __name__, url_prefix="/time-zone")


class ZoneForm(FlaskForm):  # type: ignore[misc]  # flask_wtf is untyped
    """The zone; ``next`` is the page to go back to."""

    zone = SelectField("Your time zone")
    next = HiddenField()

    def offer(self) -> None:
        """Offer every zone by its region, and the one in force."""
        in_force = str(zone_of(current_owner()))
        known = {name for names in zone_names().values() for name in names}
        more = {} if in_force in known else {"In force": (in_force,)}
        groups = {**more, **zone_names()}
        self.zone.choices = {
            region: [(name, name.replace("_", " ")) for name in names]
            for region, names in groups.items()
        }


def _page(form: ZoneForm) -> str:
    here = zone_of(current_owner())
    return render_template("zone.html", form=form, zone=here, moment=now(), older=older_names())


@blueprint.get("")
def show() -> ResponseReturnValue:
    """The zone, and what the clock there shows."""
    back = request.args.get("next", "")
    form = ZoneForm(formdata=None, zone=str(zone_of(current_owner())), next=back)
    form.offer()
    return _page(form)


@blueprint.post("")
def save() -> ResponseReturnValue:
    """Take another zone; times that were set stay where they are."""
    form = ZoneForm()
    form.offer()
    if not form.validate_on_submit():
        return _page(form), 422
    owner_or_new().time_zone = form.zone.data
    database().commit()
    here = zone(form.zone.data)
    flash(f"Times are in {label(here)} now; there it is {words(now(), here)}.")
    path = local_path(form.next.data or "")
    return redirect(path if form.next.data else url_for(".show"), 303)
