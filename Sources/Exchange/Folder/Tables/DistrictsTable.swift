import Programme

/// `districts.csv`: the districts.
enum DistrictsTable {
  enum Column: Int, SheetColumn {
    case id, title
    var name: ColumnName {
      switch self {
      case .id: ColumnName("id", "nøgle", "key", required: true)
      case .title: ColumnName("navn", "name", required: true)
      }
    }
  }

  static func read(into draft: inout FolderDraft) {
    guard let sheet = draft.sheet("districts.csv", Column.self, isRequired: true) else { return }
    var found = KeyedRows<District>()
    for row in sheet.rows {
      let name = row.required(.title)
      guard let key = row.key(.id) else { continue }
      found.add(key, District(key: key, name: name ?? key), from: row, column: .id)
    }
    draft.districts = found.sorted.map(\.row)
    draft.districtKeys = KeyTable(
      .district, sortedKeys: draft.districts.map(\.key), isReliable: !sheet.log.hasErrors)
    draft.close(sheet)
  }
}
