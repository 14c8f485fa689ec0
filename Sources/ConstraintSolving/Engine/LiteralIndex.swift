/// Finds the Boolean that stands for a value of an integer.
///
/// Integers with a narrow range have a row of a table, made at the first use; the others share an
/// open-addressing hash table. Values are kept plus 1, so that 0 means none.
struct LiteralIndex: ~Copyable {
  /// The widest range that gets a row.
  static let widest: Int32 = 2048

  private var lowest = FlatBuffer<Int32>()
  private var width = FlatBuffer<Int32>()  // 0: hashed
  private var row = FlatBuffer<Int32>()  // place in the table, -1 before the first use
  private var table = FlatBuffer<Int32>()
  private var keys = FlatBuffer<Int64>(repeating: 0, count: 64)
  private var entries = FlatBuffer<Int32>(repeating: 0, count: 64)
  private var used = 0

  mutating func addInteger(_ low: Int32, _ high: Int32) {
    lowest.append(low)
    let span = Int(high) - Int(low) + 2
    width.append(span > 0 && span <= Int(LiteralIndex.widest) ? Int32(span) : 0)
    row.append(-1)
  }

  /// The entry of a value, nil if it has none.
  func find(_ integer: Int32, _ value: Int32) -> Int32? {
    if width[integer] > 0 {
      let place = value &- lowest[integer]
      guard row[integer] >= 0, place >= 0, place < width[integer] else { return nil }
      let entry = table[row[integer] + place]
      return entry == 0 ? nil : entry - 1
    }
    let entry = entries[slot(LiteralIndex.key(integer, value))]
    return entry == 0 ? nil : entry - 1
  }

  /// Sets the entry of a value; a narrow integer's value must lie in its range or 1 above.
  mutating func set(_ integer: Int32, _ value: Int32, _ entry: Int32) {
    if width[integer] > 0 {
      if row[integer] < 0 {
        row[integer] = Int32(table.count)
        table.extend(to: table.count + Int(width[integer]), with: 0)
      }
      let place = value &- lowest[integer]
      assert(place >= 0 && place < width[integer], "value outside the integer's range")
      table[row[integer] + place] = entry + 1
      return
    }
    if 2 * (used + 1) > keys.count { rehash() }
    let key = LiteralIndex.key(integer, value)
    let place = slot(key)
    if entries[place] == 0 { used += 1 }
    keys[place] = key
    entries[place] = entry + 1
  }

  private static func key(_ integer: Int32, _ value: Int32) -> Int64 {
    Int64(integer) << 32 | Int64(UInt32(bitPattern: value))
  }

  private func slot(_ key: Int64) -> Int {
    let mask = keys.count - 1
    let mixed = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: mixed >> 20) & mask
    while entries[place] != 0 && keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func rehash() {
    let oldKeys = keys.array()
    let oldEntries = entries.array()
    keys = FlatBuffer(repeating: 0, count: 2 * oldKeys.count)
    entries = FlatBuffer(repeating: 0, count: 2 * oldKeys.count)
    for (key, entry) in zip(oldKeys, oldEntries) where entry != 0 {
      let place = slot(key)
      keys[place] = key
      entries[place] = entry
    }
  }
}
