import Programme

/// People whom an activity invites, asked for one by one and all together.
///
/// Bits are kept from the first to the last of them only, since in a folder of many municipalities
/// most activities are about the people of one, who stand together in the list.
struct InvitedPeople: Sendable {
  /// Everybody, in order.
  let all: [PersonID]
  private let first: Int
  private let bits: [UInt64]

  /// Makes a set of people in order.
  init(_ people: [PersonID]) {
    all = people
    let first = people.first?.index ?? 0
    let last = people.last?.index ?? -1
    var bits = [UInt64](repeating: 0, count: people.isEmpty ? 0 : (last - first) / 64 + 1)
    for person in people {
      let i = person.index - first
      bits[i / 64] |= 1 << UInt64(i % 64)
    }
    self.first = first
    self.bits = bits
  }

  /// Whether somebody is among them.
  func contains(_ person: PersonID) -> Bool {
    let i = person.index - first
    return i >= 0 && i / 64 < bits.count && bits[i / 64] >> UInt64(i % 64) & 1 != 0
  }
}
