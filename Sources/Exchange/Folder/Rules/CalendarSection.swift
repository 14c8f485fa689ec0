import Programme

/// The section `calendar`: school years, holidays and quiet periods.
enum CalendarSection {
  static func read(_ root: JSONObject, _ horizon: Horizon, _ draft: FolderDraft) -> SchoolCalendar {
    let years = horizon.schoolYears.map(\.startYear)
    let first = years.first ?? 2026
    let last = years.last ?? first
    let base = SchoolCalendar.defaults(for: first...last)
    let object = root.object("calendar")
    var firstSchoolDay = base.firstSchoolDay
    var summerHoliday = base.summerHoliday
    for day in object?.dates("firstSchoolDay") ?? [] {
      firstSchoolDay[SchoolYear(containing: day).startYear] = day
    }
    for day in object?.dates("summerHoliday") ?? [] {
      summerHoliday[SchoolYear(containing: day).startYear] = day
    }
    var holidays = draft.closureHolidays
    if object?.flag("defaultHolidays") ?? true {
      for year in first...last {
        holidays += SchoolCalendar.defaultHolidays(
          from: year, first: firstSchoolDay[year], summer: summerHoliday[year])
      }
    }
    for entry in object?.objects("holidays") ?? [] {
      let name = entry.text("name") ?? "Lukket"
      let kinds = entry.kinds("kinds") ?? []
      if let days = entry.range() { holidays.append(Holiday(name: name, days: days, kinds: kinds)) }
      entry.finish()
    }
    var quiet: [QuietPeriod] = []
    for entry in object?.objects("quiet") ?? [] {
      let name = entry.text("name") ?? "Stille periode"
      let kinds = entry.kinds("kinds") ?? []
      let isHard = entry.flag("hard") ?? false
      if let days = entry.range() {
        quiet.append(QuietPeriod(name: name, days: days, kinds: kinds, isHard: isHard))
      }
      entry.finish()
    }
    object?.finish()
    return SchoolCalendar(
      firstSchoolDay: firstSchoolDay, summerHoliday: summerHoliday,
      publicHolidays: base.publicHolidays, holidays: inOrder(holidays), quietPeriods: inOrder(quiet)
    )
  }

  /// Holidays in an order that does not depend on that of the rows; each once.
  private static func inOrder(_ holidays: [Holiday]) -> [Holiday] {
    func key(_ holiday: Holiday) -> (Day, Day, String, String) {
      let kinds = holiday.kinds.map(\.rawValue).sorted().joined(separator: ",")
      return (holiday.days.first, holiday.days.last, holiday.name, kinds)
    }
    return Array(Set(holidays)).sorted { key($0) < key($1) }
  }

  private static func inOrder(_ periods: [QuietPeriod]) -> [QuietPeriod] {
    func key(_ period: QuietPeriod) -> (Day, Day, String, String) {
      let kinds = period.kinds.map(\.rawValue).sorted().joined(separator: ",")
      return (period.days.first, period.days.last, period.name, kinds + "\(period.isHard)")
    }
    return Array(Set(periods)).sorted { key($0) < key($1) }
  }
}
