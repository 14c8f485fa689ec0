import Programme

/// Hands out labels to groups: kept, locked, or the next number that is free.
///
/// A label is the district's id with a number, as in "nord-02". An id that begins with a digit gets
/// a d (for district) before it: "5-02" is a date to people and to spreadsheets.
struct GroupLabels {
  private let stem: String
  private let kept: [String]
  private var locks: [[PersonID]: String] = [:]
  /// Groups that were locked whole and may take others in, by label.
  private var opened: [(label: String, members: [PersonID])] = []
  private var taken: Set<String>
  private var next = 1

  init(previous: PreviousPlan?, encoding: GroupEncoding) {
    let organisation = encoding.programme.organisation
    stem = GroupLabels.stem(
      of: organisation[encoding.district].key, among: organisation.districts.map(\.key))
    kept = previous.map { FewMembersMovedEncoding.labels($0, encoding.district) } ?? []
    taken = Set(kept)
    for lock in encoding.programme.pins.groups { taken.insert(lock.label) }
    for lock in encoding.locks where lock.isWhole {
      let members = lock.members.map { encoding.pool[$0] }
      if lock.isGroup {
        locks[members] = lock.label
      } else if !kept.contains(lock.label) {
        opened.append((lock.label, members))
      }
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
    // A label that is locked for others is not kept.
    if let identity, kept.indices.contains(identity), !locks.values.contains(kept[identity]) {
      return kept[identity]
    }
    if let i = opened.firstIndex(where: { $0.members.allSatisfy(members.contains) }) {
      return opened.remove(at: i).label
    }
    while true {
      let label = "\(stem)-\(next < 10 ? "0" : "")\(next)"
      next += 1
      if taken.insert(label).inserted { return label }
    }
  }
}
