/// Constraints on sets.
extension FlatZincChecker {
  static func sets(_ name: String, _ v: [FlatZincValue]) -> Bool? {
    switch name {
    case "set_in":
      guard v.count == 2, let x = v[0].asInt, let s = v[1].asSet else { return nil }
      return s.contains(x)
    case "set_card":
      guard v.count == 2, let s = v[0].asSet, let n = v[1].asInt else { return nil }
      return s.count == n
    case "aarshjul_link_set_to_booleans":
      guard v.count == 3, let s = v[0].asSet, let b = v[1].asInts, let first = v[2].asInt
      else { return nil }
      return b.indices.allSatisfy { (b[$0] == 1) == s.contains(first &+ $0) }
    default: break
    }
    let sets = v.compactMap(\.asSet)
    guard sets.count == v.count, sets.allSatisfy({ $0.count <= 1 << 22 }) else { return nil }
    let lists = sets.map(\.elements)
    switch (name, v.count) {
    case ("set_eq", 2): return lists[0] == lists[1]
    case ("set_ne", 2): return lists[0] != lists[1]
    case ("set_subset", 2): return lists[0].allSatisfy(sets[1].contains)
    case ("set_superset", 2): return lists[1].allSatisfy(sets[0].contains)
    case ("set_le", 2): return !lists[1].lexicographicallyPrecedes(lists[0])
    case ("set_lt", 2): return lists[0].lexicographicallyPrecedes(lists[1])
    case ("set_union", 3): return IntegerSet(lists[0] + lists[1]) == sets[2]
    case ("set_intersect", 3): return IntegerSet(lists[0].filter(sets[1].contains)) == sets[2]
    case ("set_diff", 3): return IntegerSet(lists[0].filter { !sets[1].contains($0) }) == sets[2]
    case ("set_symdiff", 3):
      let left = lists[0].filter { !sets[1].contains($0) }
      let right = lists[1].filter { !sets[0].contains($0) }
      return IntegerSet(left + right) == sets[2]
    default: return nil
    }
  }
}
