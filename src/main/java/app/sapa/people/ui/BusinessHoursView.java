package app.sapa.people.ui;

import app.sapa.base.Refusal;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.PlainButton;
import app.sapa.people.KeepingHours;
import app.sapa.people.Viewer;
import app.sapa.workspace.BusinessHours;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** When the workspace is there for its customers. */
@Route("w/:slug/settings/business-hours")
@PermitAll
public class BusinessHoursView extends SettingsView {
  private static final long serialVersionUID = 1L;

  @Inject transient KeepingHours keeping;

  private final Div cards = new Div();

  @Override
  protected SettingsSection section() {
    return SettingsSection.BUSINESS_HOURS;
  }

  @Override
  protected void show(Viewer viewer, RouteParameters address) {
    var hours = keeping.of(viewer);
    var week = new WeekFields(this, hours.week());
    var holidays = new HolidayFields(this, hours.holidays());
    page().add(cards);
    cards.removeAll();
    cards.add(
        HeadedCard.of(
            text("hours.week"),
            new Paragraph(text("hours.week.text", keeping.zone(viewer).getId())),
            week),
        HeadedCard.of(text("hours.holidays"), new Paragraph(text("hours.holidays.text")), holidays),
        HeadedCard.actions(
            new PlainButton(text("settings.save"), () -> settle(week, holidays)).primary()));
  }

  /** What somebody is settling stays. */
  @Override
  protected void renew(Viewer viewer) {}

  private void settle(WeekFields week, HolidayFields holidays) {
    week.clear();
    holidays.clear();
    boolean times = week.isWhole();
    boolean dates = holidays.isWhole();
    if (times && dates) {
      doing(
          () -> keeping.change(viewer(), new BusinessHours(week.openings(), holidays.holidays())),
          "settings.saved",
          refusal -> refuse(refusal, week, holidays));
    }
  }

  /** Says why, at the one that it is about. */
  private void refuse(Refusal refusal, WeekFields week, HolidayFields holidays) {
    if (refusal.key().contains("holiday")) {
      holidays.refuse(told(refusal));
    } else {
      week.refuse(told(refusal));
    }
  }
}
