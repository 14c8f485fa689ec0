import Programme

/// What has been read of a folder so far, and what is wrong with it.
///
/// Each table's reader takes what it needs from here and leaves what it found; the order of
/// reading is that of ``FolderReader``. Positions in lists are final as soon as a table has been
/// read, since each list is sorted by key before anything refers to it.
struct FolderDraft {
  let files: FolderFiles
  var faults: [Fault] = []

  var districts: [District] = []
  var workplaces: [Workplace] = []
  var departments: [Department] = []
  var people: [Person] = []
  var venues: [Venue] = []
  var districtKeys = KeyTable(.district, sortedKeys: [], isReliable: false)
  var workplaceKeys = KeyTable(.workplace, sortedKeys: [], isReliable: false)
  var departmentKeys = KeyTable(.department, sortedKeys: [], isReliable: false)
  var personKeys = KeyTable(.person, sortedKeys: [], isReliable: false)
  var venueKeys = KeyTable(.venue, sortedKeys: [], isReliable: false)

  /// The columns that criteria are about, folded: these are meant, whatever else they are like.
  var wantedColumns: Set<String> = []
  /// The columns of `people.csv` that are kept as attributes; nil if the table was not read.
  var attributeColumns: [String]?
  /// Holidays that `closures.csv` gives.
  var closureHolidays: [Holiday] = []
  /// Days of the last seminar by the activity's key, with where that was said.
  var lastHeld: [(activity: String, day: Day, place: Fault.Place)] = []
  var pairs: [PairWish] = []
  var history = History()
  var pins = Pins()
  /// Pinned events with where each was said; their activities are checked once those are known.
  var pinnedEvents: [(pin: EventPin, place: Fault.Place)] = []

  init(files: FolderFiles) { self.files = files }

  /// The path of a file whatever its case, if the folder has it.
  func path(_ name: String) -> String? { files.path(name) }

  /// The keys of two tables as one, for what may refer to either.
  static func keys(_ word: FaultWord, of tables: [KeyTable], and words: [String] = []) -> KeyTable {
    KeyTable(
      word, sortedKeys: tables.flatMap(\.keys) + words,
      isReliable: tables.allSatisfy(\.isReliable))
  }

  /// Reads a table, or returns nil if it is not there; a required one that is not is a fault.
  mutating func sheet<Column: SheetColumn>(
    _ name: String, _ columns: Column.Type, isRequired: Bool = false,
    extraColumns: ExtraColumns = .warned
  ) -> Sheet<Column>? {
    guard let path = path(name) else {
      if isRequired {
        faults.append(FaultID.fileIsMissing.fault(at: Fault.Place(file: name), arguments: [name]))
      }
      return nil
    }
    guard let bytes = bytes(of: path) else { return nil }
    return Sheet<Column>(
      file: path, bytes: bytes, extraColumns: extraColumns, wanted: wantedColumns)
  }

  /// The bytes of a file; if they cannot be had that is a fault.
  mutating func bytes(of path: String) -> [UInt8]? {
    switch files.bytes(of: path) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      faults.append(
        FaultID.fileIsUnreadable.fault(at: Fault.Place(file: path), arguments: [failure.reason]))
      return nil
    }
  }

  /// Takes over what was wrong with a table.
  mutating func close<Column: SheetColumn>(_ sheet: Sheet<Column>) { faults += sheet.log.all }
}

/// Rows that name themselves by a key, in order of the key and each key once.
struct KeyedRows<Row> {
  private(set) var rows: [(key: String, row: Row)] = []
  private var firstRow: [String: Int] = [:]

  /// Takes a row; one whose key is there already is a fault.
  mutating func add<Column: SheetColumn>(
    _ key: String, _ row: Row, from sheetRow: SheetRow<Column>, column: Column
  ) {
    if let first = firstRow[key] {
      sheetRow.report(.keyIsDouble, column, key, String(first))
      return
    }
    firstRow[key] = sheetRow.number
    rows.append((key, row))
  }

  /// The rows in order of their keys.
  var sorted: [(key: String, row: Row)] { rows.sorted { $0.key < $1.key } }
}
