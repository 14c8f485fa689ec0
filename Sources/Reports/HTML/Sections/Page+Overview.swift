import Programme

extension Page {
  /// Writes the facts, the score and what the verifier found.
  mutating func writeOverview() {
    let score = view.plan.score
    let isSound = score.hardViolations == 0
    out.element(
      "p", ["class": isSound ? "status" : "status bad"],
      isSound ? say(.statusSound) : say(.statusBroken, say.number(score.hardViolations)))
    out.raw("<dl class=\"facts\">")
    for (name, value) in view.facts {
      out.element("div") { out in
        out.element("dt", name)
        out.element("dd", value)
      }
    }
    out.raw("</dl>")
    if !options.verdictLines.isEmpty {
      out.element("h3", say(.verdictHeading))
      out.element("ul") { out in
        for line in options.verdictLines { out.element("li", line) }
      }
    }
    writeCommonDays()
  }

  /// Writes the days that are common to many: learning days, courses, seminars.
  private mutating func writeCommonDays() {
    let common = view.order.filter { view.activity($0).place.isVenue }
    guard !common.isEmpty else { return }
    writeTable(
      caption: say(.commonDaysCaption), isWide: true,
      columns: [
        TableColumn(say(.momentHeading)), TableColumn(say(.meetingHeading)),
        TableColumn(say(.placeHeading)), TableColumn(say(.attendance), isNumber: true),
      ],
      rows: common.map { i in
        let event = view.event(i)
        return [
          view.shortMoment(i), view.longTitle(i), view.place(i),
          say.number(event.participants.count + event.guests.count),
        ]
      })
  }
}

extension PlaceRule {
  /// Whether a venue is chosen: then it is a day for many.
  fileprivate var isVenue: Bool {
    if case .venue = self { return true }
    return false
  }
}

extension PlanView {
  /// What the plan is in numbers, each with its name.
  var facts: [(String, String)] {
    let score = plan.score
    var result = [
      (say(.factMeetings), say.number(plan.events.count)),
      (say(.factGroups), say.number(plan.groups.count)),
      (say(.factPeople), say.number(ofPerson.count { !$0.isEmpty })),
      (say(.factWorkplaces), say.number(organisation.workplaces.count)),
      (say(.factHard), say.number(score.hardViolations)),
      (say(.factScore), say.number(score.total)),
    ]
    for bound in score.bounds where bound.subject == PlanView.calendarSubject {
      result.append((say(.boundCalendar), verdict(bound)))
    }
    if let worst = score.worstOff, organisation.people.indices.contains(worst.index) {
      result.append(
        (say(.factWorst), say(.worstPoints, name(worst), say.number(score.worstBurden))))
    }
    return result
  }

  static let calendarSubject = "calendar"

  /// What a bound is about, in words.
  func subject(_ bound: ProvenBound) -> String {
    if bound.subject == PlanView.calendarSubject { return say(.boundCalendar) }
    let district = organisation.districts.first { $0.key == bound.subject }
    return district.map { say(.boundGroups, $0.name) } ?? bound.subject
  }

  /// What has been proven, in words; "optimal" only where it has been.
  func verdict(_ bound: ProvenBound) -> String {
    if bound.isOptimal { return say(.boundOptimal) }
    // A bound of nothing proves nothing.
    guard let gap = bound.gap, gap < 1 else { return say(.boundNone) }
    return say(.boundGap, say.percent(gap, .up))
  }

  /// When an event is, in a cell.
  ///
  /// As in "man. 5. okt. 2026 kl. 8.30–11.30".
  func shortMoment(_ i: Int) -> String {
    let event = plan.events[i]
    let date = say.shortDate(event.day) + " \(event.day.civil.year)"
    // A line may break before the time, not within it.
    let hours = say.hours(event.start, event.minutes)
      .replacing("\u{2013}", with: "\u{2013}\u{2060}")
    let when = say(.atHours, date, hours).replacing("kl. ", with: "kl.\u{A0}")
    return event.dayCount > 1 ? when + " " + say(.overDays, "\(event.dayCount)") : when
  }
}
