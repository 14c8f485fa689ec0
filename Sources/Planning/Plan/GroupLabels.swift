import Programme

/// Hands out labels to groups: kept, locked, or the next number that is free.
struct GroupLabels {
  private let district: String
  private let kept: [String]
  private var locks: [[PersonID]: String] = [:]
  private var taken: Set<String>
  private var next = 1

  init(district: String, previous: PreviousPlan?, encoding: GroupEncoding) {
    self.district = district
    kept = previous.map { FewMembersMovedEncoding.labels($0, encoding.district) } ?? []
    taken = Set(kept)
    for lock in encoding.programme.pins.groups {
      if lock.isWhole {
        locks[lock.members.filter { encoding.position(of: $0) != nil }] = lock.label
      }
      taken.insert(lock.label)
    }
  }

  mutating func label(for members: [PersonID], keeping identity: Int?) -> String {
    if let locked = locks[members.sorted()] { return locked }
    if let identity, kept.indices.contains(identity) { return kept[identity] }
    while true {
      let label = "\(district)-\(next < 10 ? "0" : "")\(next)"
      next += 1
      if taken.insert(label).inserted { return label }
    }
  }
}
