import Foundation
import Programme

/// A column that a table may have: its names, Danish first, and whether it must be there.
struct ColumnName: Hashable {
  /// The name that messages and our own writers use.
  var danish: String
  /// The name in English, and any other that is understood.
  var others: [String]
  var isRequired: Bool

  init(_ danish: String, _ others: String..., required: Bool = false) {
    self.danish = danish
    self.others = others
    isRequired = required
  }
}

/// Where the known columns of a table stand, and which columns nobody knows.
struct HeaderMatch {
  /// For each known column its index in the table, or nil where it is absent.
  var columns: [Int?]
  /// The indices of the columns that have a name but no meaning here.
  var unknown: [Int]

  /// Matches a header by Danish and English names in any case and order.
  ///
  /// Spaces, hyphens, underscores, points and slashes in a name do not count, nor does the way
  /// its letters are composed. A column that is there twice and a required one that is not are
  /// faults; with the latter goes the unknown column that comes nearest.
  static func match(_ table: CSVTable, to known: [ColumnName], into log: inout FaultLog)
    -> HeaderMatch
  {
    var byName: [String: Int] = [:]
    for (index, column) in known.enumerated() {
      for name in [column.danish] + column.others { byName[folded(name)] = index }
    }
    var match = HeaderMatch(columns: Array(repeating: nil, count: known.count), unknown: [])
    var seen: [String: Int] = [:]
    for (index, name) in table.header.enumerated() where !name.isEmpty {
      let key = folded(name)
      let earlier = byName[key].flatMap { match.columns[$0] } ?? seen[key]
      if let earlier {
        log.report(
          .columnIsDouble, row: table.headerRow, column: index + 1, field: name, name,
          CSVTable.letters(ofColumn: earlier + 1))
        continue
      }
      seen[key] = index
      if let column = byName[key] {
        match.columns[column] = index
      } else {
        match.unknown.append(index)
      }
    }
    for (index, column) in known.enumerated()
    where column.isRequired && match.columns[index] == nil {
      let candidates = match.unknown.map { table.header[$0] }
      let nearest = ([column.danish] + column.others).lazy
        .compactMap { Nearest.match($0, among: candidates) }.first
      if let nearest {
        log.report(
          .columnIsMisspelt, row: table.headerRow, field: column.danish, column.danish, nearest)
      } else {
        log.report(.columnIsMissing, row: table.headerRow, field: column.danish, column.danish)
      }
    }
    return match
  }

  /// A name without what does not tell names apart.
  static func folded(_ name: String) -> String {
    // Most names are plain ASCII; those are folded byte by byte.
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      var bytes: [UInt8] = []
      for byte in name.utf8 {
        switch byte {
        case 0x20, 0x2D, 0x5F, 0x2E, 0x2F: break
        case 0x41...0x5A: bytes.append(byte | 0x20)
        default: bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(
      name.precomposedStringWithCanonicalMapping.lowercased().filter {
        !($0 == " " || $0 == "-" || $0 == "_" || $0 == "." || $0 == "/" || $0 == "\u{A0}")
      })
  }
}
