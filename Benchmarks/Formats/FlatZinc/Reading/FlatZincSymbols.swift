/// A name in a FlatZinc file: an index into the file's `FlatZincSymbols`.
public struct FlatZincName: RawRepresentable, Hashable, Sendable {
  /// The index.
  public let rawValue: Int32

  /// Wraps an index.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  var index: Int { Int(rawValue) }
}

/// The words with a meaning of their own; their names have the first indices, in this order.
enum FlatZincKeyword: Int32, CaseIterable {
  case predicate, array, of, `var`, bool, int, float, set, constraint, solve, satisfy, minimize
  case maximize, `true`, `false`

  var text: String { String(describing: self) }
}

/// The names of a file, each stored once.
///
/// Open addressing over the names' bytes; files of many megabytes name the same few thousand
/// variables again and again, and a `Dictionary` of `String` spent half the reading time in
/// making the strings.
public struct FlatZincSymbols: Sendable {
  private var texts: [String] = []
  private var starts: [Int32] = [0]  // start of each name in `bytes`; one more than names
  private var bytes: [UInt8] = []  // all names, one after the other
  private var table: [Int32]  // index of a name, or -1; a power of two long

  /// A table that holds the keywords only.
  init() {
    table = Array(repeating: -1, count: 1 << 10)
    for keyword in FlatZincKeyword.allCases {
      let text = Array(keyword.text.utf8)
      _ = intern(text, from: 0, to: text.count)
    }
  }

  /// Number of names, keywords included.
  var count: Int { texts.count }

  /// The text of a name.
  public subscript(_ name: FlatZincName) -> String {
    texts.indices.contains(name.index) ? texts[name.index] : "?"
  }

  /// Returns the name that a stretch of a file spells, entering it if it is new.
  mutating func intern(_ source: [UInt8], from start: Int, to end: Int) -> FlatZincName {
    var slot = hash(source, start, end) & (table.count - 1)
    while table[slot] >= 0 {
      if matches(table[slot], source, start, end) { return FlatZincName(rawValue: table[slot]) }
      slot = (slot + 1) & (table.count - 1)
    }
    let index = Int32(texts.count)
    table[slot] = index
    texts.append(String(decoding: source[start..<end], as: UTF8.self))
    bytes.append(contentsOf: source[start..<end])
    starts.append(Int32(clamping: bytes.count))
    if texts.count * 2 > table.count { grow() }
    return FlatZincName(rawValue: index)
  }

  /// The name with this text, if the file has it.
  public func find(_ text: String) -> FlatZincName? {
    let source = Array(text.utf8)
    var slot = hash(source, 0, source.count) & (table.count - 1)
    while table[slot] >= 0 {
      if matches(table[slot], source, 0, source.count) {
        return FlatZincName(rawValue: table[slot])
      }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// FNV-1a (Fowler, Noll, Vo).
  private func hash(_ source: [UInt8], _ start: Int, _ end: Int) -> Int {
    var h: UInt64 = 0xcbf2_9ce4_8422_2325
    for i in start..<end { h = (h ^ UInt64(source[i])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: h ^ (h >> 29)) & Int.max
  }

  private func matches(_ index: Int32, _ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let from = Int(starts[Int(index)])
    guard Int(starts[Int(index) + 1]) - from == end - start else { return false }
    for i in 0..<(end - start) where bytes[from + i] != source[start + i] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 2)
    for index in 0..<texts.count {
      let from = Int(starts[index])
      let to = Int(starts[index + 1])
      var slot = hash(bytes, from, to) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(index)
    }
  }
}
