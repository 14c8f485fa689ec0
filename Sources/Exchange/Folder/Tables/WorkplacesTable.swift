import Programme

/// `workplaces.csv`: schools, daycares with their departments, youth units, offices.
enum WorkplacesTable {
  enum Column: Int, SheetColumn {
    case id, title, kind, district, parent, latitude, longitude, capacity, staff
    var name: ColumnName {
      switch self {
      case .id: ColumnName("id", "nøgle", "key", required: true)
      case .title: ColumnName("navn", "name", required: true)
      case .kind: ColumnName("type", "kind", required: true)
      case .district: ColumnName("distrikt", "district")
      case .parent: ColumnName("hører under", "parent")
      case .latitude: ColumnName("breddegrad", "latitude")
      case .longitude: ColumnName("længdegrad", "longitude")
      case .capacity: ColumnName("kapacitet", "capacity")
      case .staff: ColumnName("personale", "staff")
      }
    }
  }

  static func read(into draft: inout FolderDraft) {
    guard let sheet = draft.sheet("workplaces.csv", Column.self, isRequired: true) else { return }
    var workplaces = KeyedRows<Workplace>()
    var departments: [(row: SheetRow<Column>, key: String, name: String)] = []
    // A department may not have the key of a workplace either: people refer to both alike.
    var all = KeyedRows<Void>()
    for row in sheet.rows {
      let name = row.required(.title)
      let kind = row.required(.kind).flatMap { _ in
        row.word(.kind, Vocabulary.placeKind, among: Vocabulary.kindWords + ["afdeling"])
      }
      let position = SheetPosition.read(row, .latitude, .longitude)
      let district = row.reference(.district, in: draft.districtKeys).map { DistrictID($0) }
      let capacity = row.integer(.capacity, in: 0...100_000)
      let staff = row.integer(.staff, in: 0...100_000)
      guard let key = row.key(.id), let kind else { continue }
      let before = all.rows.count
      all.add(key, (), from: row, column: .id)
      guard all.rows.count > before else { continue }
      switch kind {
      case .department: departments.append((row, key, name ?? key))
      case .workplace(let kind):
        workplaces.add(
          key,
          Workplace(
            key: key, name: name ?? key, kind: kind, district: district, position: position,
            capacity: capacity, staff: staff), from: row, column: .id)
      }
    }
    draft.workplaces = workplaces.sorted.map(\.row)
    draft.workplaceKeys = KeyTable(
      .workplace, sortedKeys: draft.workplaces.map(\.key), isReliable: !sheet.log.hasErrors)
    read(departments, into: &draft)
    draft.close(sheet)
  }

  private static func read(
    _ rows: [(row: SheetRow<Column>, key: String, name: String)], into draft: inout FolderDraft
  ) {
    var departments: [Department] = []
    for (row, key, name) in rows {
      guard !row.text(.parent).isEmpty else {
        row.report(.parentIsMissing, .parent, key)
        continue
      }
      guard let position = row.reference(.parent, in: draft.workplaceKeys) else { continue }
      guard draft.workplaces[position].kind == .daycare else {
        row.report(.parentIsNoDaycare, .parent, row.text(.parent))
        continue
      }
      departments.append(Department(key: key, name: name, workplace: WorkplaceID(position)))
    }
    draft.departments = departments.sorted { $0.key < $1.key }
    draft.departmentKeys = KeyTable(
      .department, sortedKeys: draft.departments.map(\.key),
      isReliable: draft.workplaceKeys.isReliable)
  }
}

/// Latitude and longitude of a row, which come together or not at all.
enum SheetPosition {
  static func read<Column: SheetColumn>(
    _ row: SheetRow<Column>, _ latitude: Column, _ longitude: Column
  ) -> Position? {
    let north = row.decimal(latitude, in: -90...90)
    let east = row.decimal(longitude, in: -180...180)
    if row.text(latitude).isEmpty != row.text(longitude).isEmpty {
      row.report(.positionIsHalf, row.text(latitude).isEmpty ? latitude : longitude)
    }
    guard let north, let east else { return nil }
    return Position(latitude: north, longitude: east)
  }
}
