/// Global constraints of our MiniZinc library.
extension FlatZincChecker {
  static func global(_ name: String, _ v: [FlatZincValue]) -> Bool? {
    switch name {
    case "fzn_all_different_int":
      return v.first?.asInts.map { Set($0).count == $0.count }
    case "aarshjul_inverse":
      guard v.count == 4, let f = v[0].asInts, let g = v[2].asInts, let fFirst = v[1].asInt,
        let gFirst = v[3].asInt
      else { return nil }
      return f.indices.allSatisfy { i in
        g.indices.contains(f[i] &- gFirst) && g[f[i] &- gFirst] == i &+ fFirst
      }
        && g.indices.allSatisfy { j in
          f.indices.contains(g[j] &- fFirst) && f[g[j] &- fFirst] == j &+ gFirst
        }
    case "fzn_cumulative": return cumulative(v)
    case "fzn_disjunctive", "fzn_disjunctive_strict":
      return disjunctive(v, strict: name.hasSuffix("strict"))
    case "aarshjul_table_int", "aarshjul_table_bool":
      guard v.count == 2, let x = v[0].asInts, let t = v[1].asInts else { return nil }
      guard !x.isEmpty else { return true }
      return stride(from: 0, to: t.count - x.count + 1, by: x.count).contains { row in
        x.indices.allSatisfy { x[$0] == t[row + $0] }
      }
    case "fzn_lex_less_int", "fzn_lex_less_bool":
      guard v.count == 2, let x = v[0].asInts, let y = v[1].asInts else { return nil }
      return x.lexicographicallyPrecedes(y)
    case "fzn_lex_lesseq_int", "fzn_lex_lesseq_bool":
      guard v.count == 2, let x = v[0].asInts, let y = v[1].asInts else { return nil }
      return !y.lexicographicallyPrecedes(x)
    case "fzn_global_cardinality":
      guard v.count == 3, let x = v[0].asInts, let cover = v[1].asInts, let n = v[2].asInts
      else { return nil }
      return zip(cover, n).allSatisfy { value, n in x.count { $0 == value } == n }
    case "fzn_global_cardinality_low_up":
      guard v.count == 4, let x = v[0].asInts, let cover = v[1].asInts, let low = v[2].asInts,
        let high = v[3].asInts
      else { return nil }
      guard low.count == cover.count, high.count == cover.count else { return nil }
      return cover.indices.allSatisfy { i in
        let n = x.count { $0 == cover[i] }
        return n >= low[i] && n <= high[i]
      }
    case "fzn_count_eq":
      guard v.count == 3, let x = v[0].asInts, let y = v[1].asInt, let c = v[2].asInt
      else { return nil }
      return x.count { $0 == y } == c
    case "aarshjul_regular": return regular(v)
    case "aarshjul_circuit":
      guard v.count == 2, let x = v[0].asInts, let first = v[1].asInt else { return nil }
      var at = 0
      var seen = Set<Int>()
      while x.indices.contains(at), seen.insert(at).inserted { at = x[at] &- first }
      return at == 0 && seen.count == x.count
    default: return nil
    }
  }

  private static func cumulative(_ v: [FlatZincValue]) -> Bool? {
    guard v.count == 4, let s = v[0].asInts, let d = v[1].asInts, let r = v[2].asInts,
      let b = v[3].asInt, d.count == s.count, r.count == s.count
    else { return nil }
    guard b >= 0 || s.isEmpty else { return false }
    guard !d.contains(where: { $0 < 0 }), !r.contains(where: { $0 < 0 }) else { return false }
    // The load only rises where a task begins.
    return s.indices.filter { d[$0] > 0 && r[$0] > 0 }.allSatisfy { i in
      let load = s.indices.reduce(0) { sum, j in
        s[j] <= s[i] && s[i] < s[j] &+ d[j] ? sum &+ r[j] : sum
      }
      return load <= b
    }
  }

  private static func disjunctive(_ v: [FlatZincValue], strict: Bool) -> Bool? {
    guard v.count == 2, let s = v[0].asInts, let d = v[1].asInts, s.count == d.count
    else { return nil }
    guard !d.contains(where: { $0 < 0 }) else { return false }
    return s.indices.allSatisfy { i in
      s.indices.allSatisfy { j in
        j <= i || (!strict && (d[i] == 0 || d[j] == 0)) || s[i] &+ d[i] <= s[j]
          || s[j] &+ d[j] <= s[i]
      }
    }
  }

  private static func regular(_ v: [FlatZincValue]) -> Bool? {
    guard v.count == 6, let x = v[0].asInts, let states = v[1].asInt, let letters = v[2].asInt,
      let d = v[3].asInts, let start = v[4].asInt, let final = v[5].asSet
    else { return nil }
    var state = start
    for letter in x {
      guard letter >= 1, letter <= letters, state >= 1, state <= states else { return false }
      let place = (state &- 1) &* letters &+ letter &- 1
      guard d.indices.contains(place) else { return nil }
      state = d[place]
    }
    return state >= 1 && final.contains(state)
  }
}
