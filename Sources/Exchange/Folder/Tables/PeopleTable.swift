import Programme

/// `people.csv`: everybody who takes part, with their roles and days.
///
/// Columns that the program does not know are kept as attributes, so that a planner can make a
/// criterion of any of them; columns for remarks are not read at all.
enum PeopleTable {
  enum Column: Int, SheetColumn {
    case id, title, email, workplace, district, serves, roles, joined, leaves, course, daysOff, from
    case to
    var name: ColumnName {
      switch self {
      case .id: ColumnName("id", "nøgle", "key", required: true)
      case .title: ColumnName("navn", "name", required: true)
      case .email: ColumnName("e-mail", "mail", "mailadresse")
      case .workplace: ColumnName("arbejdsplads", "workplace")
      case .district: ColumnName("distrikt", "district")
      case .serves: ColumnName("betjener", "serves")
      case .roles: ColumnName("roller", "roles", "rolle", "role", required: true)
      case .joined: ColumnName("tiltrådt", "joined")
      case .leaves: ColumnName("fratræder", "leaves")
      case .course: ColumnName("læringsforløb", "course")
      case .daysOff: ColumnName("fridage", "daysOff")
      case .from: ColumnName("fra", "from")
      case .to: ColumnName("til", "to")
      }
    }
  }

  static func read(into draft: inout FolderDraft) {
    let sheet = draft.sheet("people.csv", Column.self, isRequired: true, extraColumns: .kept)
    guard let sheet else { return }
    var found = KeyedRows<Person>()
    let places = FolderDraft.keys(.workplace, of: [draft.workplaceKeys, draft.departmentKeys])
    for row in sheet.rows {
      guard var person = person(row, places, draft) else { continue }
      for (index, name) in sheet.extraColumns {
        let value = row.text(extra: index)
        if !value.isEmpty { person.attributes[name] = value }
      }
      found.add(person.key, person, from: row, column: .id)
    }
    draft.people = found.sorted.map(\.row)
    draft.personKeys = KeyTable(
      .person, sortedKeys: draft.people.map(\.key), isReliable: !sheet.log.hasErrors)
    draft.attributeColumns = sheet.extraColumns.map(\.name)
    draft.close(sheet)
  }

  private static func person(
    _ row: SheetRow<Column>, _ places: KeyTable, _ draft: FolderDraft
  ) -> Person? {
    let name = row.required(.title).map(PersonName.said)
    let roles = row.required(.roles).map { _ in
      row.words(.roles, Vocabulary.role, among: Vocabulary.roleWords)
    }
    let (workplace, department) = place(row, places, draft)
    var person = Person(key: "", name: name ?? "", roles: roles ?? [])
    person.workplace = workplace
    person.department = department
    person.district = district(row, workplace, person, draft)
    let served = row.references(.serves, in: draft.districtKeys).map { DistrictID($0) }
    person.serves = Array(Set(served)).sorted()
    person.email = email(row)
    person.joined = row.day(.joined)
    person.leaves = row.day(.leaves)
    if let joined = person.joined, let leaves = person.leaves, leaves < joined {
      row.report(.datesAreReversed, .leaves, row.text(.joined), row.text(.leaves))
    }
    person.hasTakenCourse = row.flag(.course) ?? false
    let daysOff = row.words(.daysOff, Vocabulary.weekday, among: Vocabulary.weekdayWords)
    person.daysOff = Set(daysOff)
    person.workFrom = row.minute(.from)
    person.workTo = row.minute(.to)
    if let from = person.workFrom, let to = person.workTo, from >= to {
      row.report(.timesAreReversed, .to, row.text(.from), row.text(.to))
    }
    guard let key = row.key(.id) else { return nil }
    person.key = key
    if person.name.isEmpty { person.name = key }
    return person
  }

  /// The workplace and department that the row names; a department stands for its daycare.
  private static func place(
    _ row: SheetRow<Column>, _ places: KeyTable, _ draft: FolderDraft
  ) -> (WorkplaceID?, DepartmentID?) {
    let text = row.text(.workplace)
    if let position = draft.departmentKeys.position(of: text) {
      return (draft.departments[position].workplace, DepartmentID(position))
    }
    if let position = draft.workplaceKeys.position(of: text) { return (WorkplaceID(position), nil) }
    _ = row.reference(.workplace, in: places)
    return (nil, nil)
  }

  private static func district(
    _ row: SheetRow<Column>, _ workplace: WorkplaceID?, _ person: Person, _ draft: FolderDraft
  ) -> DistrictID? {
    let own = row.reference(.district, in: draft.districtKeys).map { DistrictID($0) }
    let given = workplace.flatMap { draft.workplaces[$0.index].district }
    if let own, let given, own != given, !person.has(.chief) {
      row.report(
        .districtDiffers, .district, draft.districts[own.index].key,
        draft.districts[given.index].key)
    }
    return own ?? given
  }

  private static func email(_ row: SheetRow<Column>) -> String? {
    let text = row.text(.email)
    if text.isEmpty { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"<>\",;:\\".unicodeScalars.contains($0)
    }
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), isPlain, text.count <= 254
    else {
      row.report(.emailIsUnreadable, .email, text)
      return nil
    }
    return text
  }
}
