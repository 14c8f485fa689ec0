public import Programme

/// Everything that a plan is shown and handed on as: the one door of this module.
///
/// A report is a list of files with their content as values; whoever writes them spells tables as
/// CSV and calendars as iCalendar. Equal input gives equal files in the same order.
public enum ReportBook {
  /// Returns every file of a plan's report.
  ///
  /// - `aarshjul.html`: the page; `aarshjul-hjul.svg` and one for each district: the wheel, with the
  ///   year at the end of the name when the horizon has several;
  /// - `resume.txt`: one page for the management; `breve/`: letters to groups, newcomers, chiefs;
  /// - `calendar.csv`, `groups.csv`, `attendance.csv`, `load.csv`, and `changes.csv` when
  ///   there is a plan to compare with;
  /// - `kalender/`: feeds of people, groups, chiefs and workplaces, and for each event that has
  ///   changed a message to those whom it touches.
  ///
  /// - Complexity: O(attendances log attendances).
  public static func files(
    plan: Plan, programme: Programme, options: ReportOptions = ReportOptions()
  ) -> [ReportFile] {
    let (view, options) = view(plan, programme, options)
    let before = options.previous.map { PlanView($0, of: view.programme, in: options.language) }
    return pictures(view, options) + texts(view, options) + tables(view, before)
      + calendars(view, before, options)
  }

  /// Returns the tables of a plan alone: meetings, groups, attendance, load, and changes when there
  /// is a plan to compare with.
  ///
  /// - Complexity: O(attendances log attendances).
  public static func tableFiles(
    plan: Plan, programme: Programme, options: ReportOptions = ReportOptions()
  ) -> [ReportFile] {
    let (view, options) = view(plan, programme, options)
    let before = options.previous.map { PlanView($0, of: view.programme, in: options.language) }
    return tables(view, before)
  }

  /// Looks at a plan as the options say: under its names or under marks.
  static func view(
    _ plan: Plan, _ programme: Programme, _ options: ReportOptions
  ) -> (PlanView, ReportOptions) {
    let plan = options.previous.map { plan.numbered(after: $0) } ?? plan
    guard options.isPseudonymised else {
      return (PlanView(plan, of: programme, in: options.language), options)
    }
    let marks = Pseudonyms(of: programme, secret: options.secret)
    var shown = options
    shown.previous = options.previous.map(marks.plan)
    shown.verdictLines = options.verdictLines.map(marks.text)
    shown.planName = marks.text(options.planName)
    let view = PlanView(marks.plan(plan), of: marks.programme(programme), in: options.language)
    return (view, shown)
  }

  private static func pictures(_ view: PlanView, _ options: ReportOptions) -> [ReportFile] {
    var page = Page(view, options)
    var result = [ReportFile(path: "aarshjul.html", content: .text(page.make()))]
    for year in view.years {
      let suffix = view.years.count > 1 ? "-\(year.startYear)" : ""
      func add(_ name: String, _ district: DistrictID?) {
        let wheel = YearWheel(view, year: year, district: district, today: options.today)
        result.append(
          ReportFile(
            path: "aarshjul-hjul\(name)\(suffix).svg",
            content: .text(wheel.svg(isStandalone: true, id: "hjul"))))
      }
      add("", nil)
      var names = FileNames()
      for district in view.organisation.districtIDs {
        add("-" + names.name(view.organisation[district].key), district)
      }
    }
    return result
  }

  private static func texts(_ view: PlanView, _ options: ReportOptions) -> [ReportFile] {
    let letters = Letters(view: view, options: options)
    let summary = ManagementSummary(view: view, options: options)
    var result = [ReportFile(path: "resume.txt", content: .text(summary.text()))]
    var names = FileNames()
    for (g, group) in view.plan.groups.enumerated() {
      result.append(
        ReportFile(
          path: "breve/gruppe-\(names.name(group.label)).txt", content: .text(letters.group(g))))
    }
    let grouped = Set((options.previous?.groups ?? []).flatMap(\.members))
    for person in view.organisation.personIDs {
      let joinsGroup =
        options.previous != nil && view.groupOf[person.index] != nil && !grouped.contains(person)
      guard joinsGroup || (view.isNew(person) && !view.ofPerson[person.index].isEmpty) else {
        continue
      }
      result.append(
        ReportFile(
          path: "breve/ny-\(names.name(view.organisation[person].key)).txt",
          content: .text(letters.newcomer(person))))
    }
    for chief in view.officials(.chief) {
      result.append(
        ReportFile(
          path: "breve/chef-\(names.name(view.organisation[chief].key)).txt",
          content: .text(letters.chief(chief))))
    }
    return result
  }

  private static func tables(_ view: PlanView, _ before: PlanView?) -> [ReportFile] {
    var result = [
      ReportFile(path: "calendar.csv", content: .table(view.meetingSheet)),
      ReportFile(path: "groups.csv", content: .table(view.groupSheet)),
      ReportFile(path: "attendance.csv", content: .table(view.attendanceSheet)),
      ReportFile(path: "load.csv", content: .table(view.loadSheet)),
    ]
    if let before {
      let sheet = view.changeSheet(since: before)
      result.append(ReportFile(path: "changes.csv", content: .table(sheet)))
    }
    return result
  }

  private static func calendars(
    _ view: PlanView, _ before: PlanView?, _ options: ReportOptions
  ) -> [ReportFile] {
    let stamp = view.programme.horizon.publishingDay
    var result: [ReportFile] = []
    func add(_ path: String, _ feed: CalendarFeed) {
      guard !feed.events.isEmpty else { return }
      result.append(ReportFile(path: "kalender/\(path).ics", content: .calendar(feed)))
    }
    var names = FileNames()
    for person in view.organisation.personIDs {
      let folder = view.organisation[person].has(.chief) ? "chefer" : "personer"
      let name = names.name(view.organisation[person].key)
      add("\(folder)/\(name)", view.feed(person: person, before: before, stamp: stamp))
    }
    names = FileNames()
    for (g, group) in view.plan.groups.enumerated() {
      add("grupper/" + names.name(group.label), view.feed(group: g, before: before, stamp: stamp))
    }
    names = FileNames()
    for place in view.organisation.workplaceIDs {
      let name = names.name(view.organisation[place].key)
      add("arbejdspladser/" + name, view.feed(workplace: place, before: before, stamp: stamp))
    }
    guard let before else { return result }
    names = FileNames()
    for message in view.messages(since: before, stamp: stamp) {
      let suffix = message.isWithdrawal ? "-afmeldt" : ""
      add("aendringer/" + names.name(message.key.text + suffix), message.feed)
    }
    return result
  }
}

/// Names of files made of keys: letters, digits and hyphens of ASCII, each name once.
struct FileNames {
  private var used: Set<String> = []

  /// Returns a name for a key.
  mutating func name(_ key: String) -> String {
    var result = ""
    for character in key.lowercased() {
      switch character {
      case "a"..."z" where character.isASCII, "0"..."9" where character.isASCII:
        result.append(character)
      case "æ": result += "ae"
      case "ø": result += "oe"
      case "å": result += "aa"
      default: if !result.isEmpty, result.last != "-" { result.append("-") }
      }
    }
    while result.last == "-" { result.removeLast() }
    if result.isEmpty { result = "x" }
    result = String(result.prefix(80))
    var name = result
    var number = 1
    while !used.insert(name).inserted {
      number += 1
      name = "\(result)-\(number)"
    }
    return name
  }
}
