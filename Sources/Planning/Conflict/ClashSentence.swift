import Programme

/// What a member of a clash says, as a sentence without its full stop.
struct ClashSentence {
  let programme: Programme
  /// The events that take part in the clash.
  let occasions: [EventKey]
  /// The people whom a member concerns.
  let people: [PersonID]
  /// The places that the member concerns.
  var places: [Place] = []
  /// Those of whom it is said that they need a group.
  var grouped: Set<PersonID> = []

  func text(_ member: ClashMember) -> Text {
    let organisation = programme.organisation
    switch member {
    case .pin(let key): return pin(key)
    case .lock(let label): return lock(label)
    case .wish(let i): return wish(i)
    case .holiday(let i):
      let holiday = programme.calendar.holidays[i]
      let days = ClashWords.days(holiday.days)
      return Text(
        da: "der er lukket i »\(holiday.name)« (\(days.danish))",
        en: "everything is closed in \"\(holiday.name)\" (\(days.english))")
    case .publicHoliday(let day):
      let name = programme.calendar.publicHolidays.first { $0.day == day }?.name ?? ""
      let date = ClashWords.day(day)
      return Text(
        da: "\(date.danish) er helligdag (\(name))",
        en: "\(date.english) is a public holiday (\(name))")
    case .quietPeriod(let i):
      let period = programme.calendar.quietPeriods[i]
      let days = ClashWords.days(period.days)
      return Text(
        da: "der er helt stille i »\(period.name)« (\(days.danish))",
        en: "nothing is placed in \"\(period.name)\" (\(days.english))")
    case .closedWorkplace(let id):
      return Text(
        da: "\(organisation[id].name) har lukkedage", en: "\(organisation[id].name) has closed days"
      )
    case .demand(let rule, let id): return demand(rule, id)
    case .rule(let id): return rule(id)
    case .criterion(let i):
      let name = programme.rules.criteria[i].name
      return Text(
        da: "kriteriet »\(name)« skal holde", en: "the criterion \"\(name)\" must hold")
    case .occasion(let key):
      let title = ClashWords.title(key, programme)
      return Text(da: "\(title.danish) skal holdes", en: "\(title.english) is to be held")
    case .person(let id):
      let name = organisation[id].name
      return grouped.contains(id)
        ? Text(da: "\(name) skal i en gruppe", en: "\(name) needs a group")
        : Text(da: "\(name) skal med", en: "\(name) must be there")
    case .participants(let id):
      let name = ClashWords.name(id, programme)
      return Text(
        da: "alle \(people.count), der skal til \(name.danish), skal med",
        en: "all \(people.count) who are to come to \(name.english) must be there")
    case .pool(let id):
      let names = people.count <= 7 ? ": " + ClashWords.names(people, programme).danish : ""
      let english = people.count <= 7 ? ": " + ClashWords.names(people, programme).english : ""
      let name = organisation[id].name
      return Text(
        da: "distrikt \(name) har \(people.count) ledere, der alle skal i en gruppe\(names)",
        en: "district \(name) has \(people.count) leaders who all need a group\(english)")
    }
  }

  private func pin(_ key: EventKey) -> Text {
    let title = ClashWords.title(key, programme)
    guard let pin = programme.pins.events.first(where: { $0.key == key }) else { return title }
    let day = ClashWords.day(pin.day)
    let time = pin.start.map { ClashWords.time($0) }
    return Text(
      da: "\(title.danish) er fastlagt til \(day.danish)" + (time.map { " kl. \($0)" } ?? ""),
      en: "\(title.english) is pinned to \(day.english)" + (time.map { " at \($0)" } ?? ""))
  }

  private func lock(_ label: String) -> Text {
    let lock = programme.pins.groups.first { $0.label == label }
    let names = ClashWords.names(lock?.members ?? [], programme)
    return lock?.isWhole ?? false
      ? Text(
        da: "gruppen \(label) er låst: \(names.danish)",
        en: "the group \(label) is locked: \(names.english)")
      : Text(
        da: "\(names.danish) er låst sammen i \(label)",
        en: "\(names.english) are locked together in \(label)")
  }

  private func wish(_ i: Int) -> Text {
    let wish = programme.pairs[i]
    let names = ClashWords.names([wish.first, wish.second], programme)
    return wish.together
      ? Text(da: "\(names.danish) skal være sammen", en: "\(names.english) are to be together")
      : Text(
        da: "\(names.danish) må ikke være sammen", en: "\(names.english) must not be together")
  }

  private func demand(_ rule: RuleID, _ id: ActivityID) -> Text {
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    switch rule {
    case .windows: return windows(id)
    case .gap:
      guard let gap = activity.gap else { return Rule.of(rule).sentence }
      let (low, high) = (ClashWords.span(gap.minimum), ClashWords.span(gap.maximum))
      return Text(
        da: "mellem møderne i \(name.danish) går der mindst \(low.danish) og højst \(high.danish)",
        en: "between the meetings of \(name.english) lie at least \(low.english) "
          + "and at most \(high.english)")
    case .chiefAttends:
      let count: Text
      switch activity.chief {
      case .all: count = Text(da: "alle møder", en: "all meetings")
      case .firstAndLast:
        count = Text(da: "første og sidste møde", en: "the first and last meeting")
      case .count(let k): count = Text(da: "\(k) møder", en: "\(k) meetings")
      case .none: count = Text(da: "ingen møder", en: "no meetings")
      }
      return Text(
        da: "chefen er med til \(count.danish) i \(name.danish)",
        en: "the chief is at \(count.english) of \(name.english)")
    case .staffing:
      let needs = ClashWords.list(
        activity.staff.map { ClashWords.count($0.count, $0.role) })
      return Text(
        da: "\(name.danish) skal have \(needs.danish) hver gang",
        en: "\(name.english) needs \(needs.english) each time")
    case .precedence:
      let names = ClashWords.list(activity.after.map { ClashWords.name($0.activity, programme) })
      return Text(
        da: "\(name.danish) skal ligge efter \(names.danish)",
        en: "\(name.english) must come after \(names.english)")
    case .seminarPeace:
      let days = ClashWords.span(activity.isolationDays ?? 0)
      return Text(
        da: "deltagerne i \(name.danish) har intet andet \(days.danish) før og efter",
        en: "those at \(name.english) have nothing else \(days.english) before and after")
    case .notSameDay:
      let names = ClashWords.list(activity.notSameDay.map { ClashWords.name($0, programme) })
      return Text(
        da: "\(name.danish) ligger ikke samme dag som \(names.danish)",
        en: "\(name.english) is not on the same day as \(names.english)")
    case .leadTime:
      let days = ClashWords.span(activity.leadDays)
      return Text(
        da: "fokus og data til \(name.danish) vælges \(days.danish) før, tidligst første skoledag",
        en: "focus and data of \(name.english) are chosen \(days.english) before, "
          + "no sooner than the first school day")
    default: return ClashSentence.lowered(Rule.of(rule).sentence)
    }
  }

  private func windows(_ id: ActivityID) -> Text {
    let activity = programme[id]
    let name = ClashWords.name(id, programme)
    var seen: [DayRange] = []
    var parts: [Text] = []
    let keys = occasions.filter { $0.activity == activity.key }
    let shown =
      keys.isEmpty
      ? programme.horizon.schoolYears.flatMap { year in
        (1...max(1, activity.count)).map { (year, $0) }
      } : keys.map { (SchoolYear(startYear: $0.year), $0.number) }
    for (year, number) in shown {
      let window = activity.window(number, in: year)
      guard !seen.contains(window) else { continue }
      seen.append(window)
      let days = ClashWords.days(window)
      let label = activity.count > 1 ? "nr. \(number): " : ""
      let english = activity.count > 1 ? "no. \(number): " : ""
      parts.append(Text(da: "\(label)\(days.danish)", en: "\(english)\(days.english)"))
    }
    let list = ClashWords.list(parts)
    return Text(
      da: "\(name.danish) skal ligge i sin periode: \(list.danish)",
      en: "\(name.english) must lie in its window: \(list.english)")
  }

  private func rule(_ id: RuleID) -> Text {
    let setting = programme.rules[id]
    switch id {
    case .groupSize:
      return Text(
        da: "en gruppe har \(setting["smallest"]) til \(setting["largest"]) medlemmer",
        en: "a group has \(setting["smallest"]) to \(setting["largest"]) members")
    case .chiefDay:
      return most("en chef", "a chief", setting["most"], "om dagen", "a day")
    case .chiefSparringWeek:
      let most = setting["most"]
      return Text(
        da: "en chef har højst \(most) \(most == 1 ? "sparringsmøde" : "sparringsmøder") om ugen",
        en: "a chief has at most \(most) sparring \(most == 1 ? "meeting" : "meetings") a week")
    case .leaderWeek:
      let limit = min(setting["never"] - 1, setting.isHard ? setting["most"] : .max)
      return most("en leder", "a leader", limit, "om ugen", "a week")
    case .firstWeeks:
      let weeks = ClashWords.span(7 * setting["weeks"])
      return Text(
        da: "de første \(weeks.danish) af skoleåret er fri for møder",
        en: "the first \(weeks.english) of the school year are free of meetings")
    case .notice:
      let days = ClashWords.span(setting["days"])
      let from = ClashWords.date(programme.horizon.publishingDay)
      return Text(
        da: "intet ligger før \(days.danish) efter offentliggørelsen \(from.danish)",
        en: "nothing lies sooner than \(days.english) after the publishing on \(from.english)")
    case .fridayAfternoon:
      let until = ClashWords.time(setting["until"])
      return Text(
        da: "fredag slutter møder senest kl. \(until)",
        en: "on Fridays meetings end by \(until)")
    case .travelBuffer:
      let minutes = setting["buffer"]
      return Text(
        da: "mellem to steder samme dag er der rejsetid og \(minutes) minutter",
        en: "between two places on one day there is travelling time and \(minutes) minutes")
    case .workingHours: return workingHours()
    case .availability:
      return Text(
        da: "ingen kaldes til møde, når deres kalender er optaget, eller de har fri",
        en: "nobody is called to a meeting when they are busy or off")
    case .venueCapacity where !places.isEmpty:
      let rooms = ClashWords.list(
        places.map { place in
          let (name, room) = capacity(place)
          return Text(
            da: "\(name) har plads til \(room)", en: "\(name) has room for \(room)")
        })
      return rooms
    default: return ClashSentence.lowered(Rule.of(id).sentence)
    }
  }

  private func capacity(_ place: Place) -> (name: String, room: Int) {
    switch place {
    case .venue(let id):
      (programme.organisation[id].name, programme.organisation[id].capacity)
    case .workplace(let id):
      (programme.organisation[id].name, programme.organisation[id].capacity ?? 0)
    }
  }

  private func most(
    _ who: String, _ english: String, _ most: Int, _ period: String, _ each: String
  ) -> Text {
    Text(
      da: "\(who) har højst \(most) \(most == 1 ? "møde" : "møder") \(period)",
      en: "\(english) has at most \(most) \(most == 1 ? "meeting" : "meetings") \(each)")
  }

  private func workingHours() -> Text {
    let kinds = Array(Set(people.map { programme.organisation.kind(of: $0) })).sorted()
    let parts = kinds.map { kind in
      let hours = programme.hours(of: kind)
      let name = ClashWords.kind(kind)
      let range = "\(ClashWords.time(hours.from))-\(ClashWords.time(hours.to))"
      return Text(da: "\(name.danish) kl. \(range)", en: "\(name.english) \(range)")
    }
    let list = ClashWords.list(parts)
    return parts.isEmpty
      ? ClashSentence.lowered(Rule.of(.workingHours).sentence)
      : Text(
        da: "møder ligger i arbejdstiden (\(list.danish))",
        en: "meetings lie within working hours (\(list.english))")
  }

  /// A rule's sentence as part of a longer one.
  static func lowered(_ text: Text) -> Text {
    func lower(_ text: String) -> String {
      let body = text.hasSuffix(".") ? String(text.dropLast()) : text
      return body.prefix(1).lowercased() + body.dropFirst()
    }
    return Text(da: lower(text.danish), en: lower(text.english))
  }
}
