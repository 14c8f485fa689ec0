import Programme

/// The keys of one kind that a folder defines, for looking up what its files refer to.
struct KeyTable {
  /// What the keys name, as a word of the catalog.
  let word: FaultWord
  /// The keys in order; the position is the identifier.
  let keys: [String]
  /// Whether the table was read without a fault that could have lost a key.
  ///
  /// If not, a reference that is not found is no news: one missing file must not fill the screen
  /// with its consequences.
  let isReliable: Bool
  private let positions: [String: Int]

  init(_ word: FaultWord, sortedKeys keys: [String], isReliable: Bool = true) {
    self.word = word
    self.keys = keys
    self.isReliable = isReliable
    var positions: [String: Int] = [:]
    for (position, key) in keys.enumerated() { positions[key] = position }
    self.positions = positions
  }

  /// The position of a key, or nil.
  func position(of key: String) -> Int? { positions[key] }

  /// The fault of a reference that is not found, or nil where it is no news.
  func fault(for key: String) -> Misreading? {
    guard isReliable else { return nil }
    guard let nearest = Nearest.match(key, among: keys) else {
      return Misreading(.referenceIsUnknown, word.argument, key)
    }
    return Misreading(.referenceIsMisspelt, word.argument, key, nearest)
  }
}
