import Programme

/// Hands out labels to groups: kept, locked, or the next number that is free.
///
/// A label is the district's id with a number, as in "nord-02". An id that begins with a digit gets
/// a d (for district) before it: "5-02" is a date to people and to spreadsheets.
struct GroupLabels {
  private let stem: String
  private let kept: [String]
  private var locks: [[PersonID]: String] = [:]
  private var taken: Set<String>
  private var next = 1

  init(previous: PreviousPlan?, encoding: GroupEncoding) {
    let organisation = encoding.programme.organisation
    stem = GroupLabels.stem(
      of: organisation[encoding.district].key, among: organisation.districts.map(\.key))
    kept = previous.map { FewMembersMovedEncoding.labels($0, encoding.district) } ?? []
    taken = Set(kept)
    for lock in encoding.programme.pins.groups {
      if lock.isWhole {
        locks[lock.members.filter { encoding.position(of: $0) != nil }] = lock.label
      }
      taken.insert(lock.label)
    }
  }

  /// What the labels of a district begin with, unlike those of any other.
  static func stem(of key: String, among keys: [String]) -> String {
    guard key.first?.isNumber ?? false else { return key }
    var stem = "d" + key
    while keys.contains(stem) { stem = "d" + stem }
    return stem
  }

  mutating func label(for members: [PersonID], keeping identity: Int?) -> String {
    if let locked = locks[members.sorted()] { return locked }
    if let identity, kept.indices.contains(identity) { return kept[identity] }
    while true {
      let label = "\(stem)-\(next < 10 ? "0" : "")\(next)"
      next += 1
      if taken.insert(label).inserted { return label }
    }
  }
}
