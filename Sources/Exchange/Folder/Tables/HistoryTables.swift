import Programme

/// The files of `history/`: what earlier years left behind.
///
/// People and workplaces that are not known any more are passed over: they may have left.
enum HistoryTables {
  static func read(into draft: inout FolderDraft) {
    readGroups(into: &draft)
    readCourse(into: &draft)
    readSeminars(into: &draft)
    readPacks(into: &draft)
    readPartners(into: &draft)
  }

  enum GroupColumn: Int, SheetColumn {
    case year, group, person, hosted
    var name: ColumnName {
      switch self {
      case .year: ColumnName("skoleår", "year", required: true)
      case .group: ColumnName("gruppe", "group", required: true)
      case .person: ColumnName("person", required: true)
      case .hosted: ColumnName("vært", "hosted")
      }
    }
  }

  private struct GroupKey: Hashable, Comparable {
    var year: SchoolYear
    var label: String
    /// The latest year first, then by label.
    static func < (left: GroupKey, right: GroupKey) -> Bool {
      left.year == right.year ? left.label < right.label : left.year > right.year
    }
  }

  private static func readGroups(into draft: inout FolderDraft) {
    guard let sheet = draft.sheet("history/groups.csv", GroupColumn.self, extraColumns: .passedOver)
    else { return }
    var members: [GroupKey: [PersonID: Int]] = [:]
    for row in sheet.rows {
      let year = row.required(.year).flatMap { _ in row.schoolYear(.year) }
      let label = row.required(.group)
      let key = row.required(.person)
      let hosted = row.integer(.hosted, in: 0...99) ?? 0
      guard let year, let label, let key, let person = draft.personKeys.position(of: key) else {
        continue
      }
      members[GroupKey(year: year, label: label), default: [:]][PersonID(person)] = hosted
    }
    draft.history.groups = members.keys.sorted().map { key in
      let hosted = members[key] ?? [:]
      return PastGroup(
        year: key.year, label: key.label, members: Array(hosted.keys), hosted: hosted)
    }
    draft.close(sheet)
  }

  enum CourseColumn: Int, SheetColumn {
    case person, date
    var name: ColumnName {
      switch self {
      case .person: ColumnName("person", required: true)
      case .date: ColumnName("dato", "date")
      }
    }
  }

  private static func readCourse(into draft: inout FolderDraft) {
    guard
      let sheet = draft.sheet("history/course.csv", CourseColumn.self, extraColumns: .passedOver)
    else { return }
    for row in sheet.rows {
      _ = row.day(.date)
      guard let key = row.required(.person), let person = draft.personKeys.position(of: key) else {
        continue
      }
      draft.people[person].hasTakenCourse = true
    }
    draft.close(sheet)
  }

  enum SeminarColumn: Int, SheetColumn {
    case activity, date
    var name: ColumnName {
      switch self {
      case .activity: ColumnName("aktivitet", "activity", required: true)
      case .date: ColumnName("dato", "date", required: true)
      }
    }
  }

  private static func readSeminars(into draft: inout FolderDraft) {
    guard
      let sheet = draft.sheet("history/seminars.csv", SeminarColumn.self, extraColumns: .passedOver)
    else { return }
    for row in sheet.rows {
      let day = row.required(.date).flatMap { _ in row.day(.date) }
      guard let activity = row.required(.activity), let day else { continue }
      let place = Fault.Place(
        file: sheet.log.file, row: row.number, column: nil,
        header: SeminarColumn.activity.name.danish)
      draft.lastHeld.append((activity, day, place))
    }
    draft.close(sheet)
  }

  enum PackColumn: Int, SheetColumn {
    case workplace, pack
    var name: ColumnName {
      switch self {
      case .workplace: ColumnName("arbejdsplads", "workplace", required: true)
      case .pack: ColumnName("pakke", "pack", required: true)
      }
    }
  }

  private static func readPacks(into draft: inout FolderDraft) {
    guard let sheet = draft.sheet("history/packs.csv", PackColumn.self, extraColumns: .passedOver)
    else { return }
    var used: Set<UsedPack> = []
    for row in sheet.rows {
      let key = row.required(.workplace)
      guard let pack = row.required(.pack), let key,
        let workplace = draft.workplaceKeys.position(of: key)
      else { continue }
      used.insert(UsedPack(workplace: WorkplaceID(workplace), pack: pack))
    }
    draft.history.packs = used.sorted { ($0.workplace, $0.pack) < ($1.workplace, $1.pack) }
    draft.close(sheet)
  }

  enum PartnerColumn: Int, SheetColumn {
    case year, workplace, person
    var name: ColumnName {
      switch self {
      case .year: ColumnName("skoleår", "year", required: true)
      case .workplace: ColumnName("arbejdsplads", "workplace", required: true)
      case .person: ColumnName("person", required: true)
      }
    }
  }

  private static func readPartners(into draft: inout FolderDraft) {
    guard
      let sheet = draft.sheet("history/partners.csv", PartnerColumn.self, extraColumns: .passedOver)
    else { return }
    var found: Set<PastPartner> = []
    for row in sheet.rows {
      let year = row.required(.year).flatMap { _ in row.schoolYear(.year) }
      let workplace = row.required(.workplace).flatMap { draft.workplaceKeys.position(of: $0) }
      let person = row.required(.person).flatMap { draft.personKeys.position(of: $0) }
      guard let year, let workplace, let person else { continue }
      found.insert(
        PastPartner(year: year, workplace: WorkplaceID(workplace), person: PersonID(person)))
    }
    draft.history.partners = found.sorted {
      $0.year == $1.year
        ? ($0.workplace, $0.person) < ($1.workplace, $1.person) : $0.year > $1.year
    }
    draft.close(sheet)
  }
}
