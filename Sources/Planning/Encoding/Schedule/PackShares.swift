import Programme

/// Which packs each chain of a workplace may use, where several chains use packs.
///
/// A workplace uses no pack twice, whatever for; the engine keeps packs apart within a chain only.
/// So the packs are shared out among the chains beforehand: each event gets one of a theme that the
/// workplace has not had that year, as far as there are such, and what is left goes round.
struct PackShares {
  /// The keys of the packs of each chain, by position in the agenda; chains that share with no other
  /// are not listed.
  private var shares: [Int: Set<String>] = [:]

  /// Shares out the packs of every workplace.
  ///
  /// - Complexity: O(chains * packs).
  init(_ agenda: Agenda, _ programme: Programme) {
    guard programme.rules[.packNew].isOn, !programme.packs.isEmpty else { return }
    var chains: [WorkplaceID: [Int]] = [:]
    for (i, chain) in agenda.chains.enumerated() where programme[chain.activity].usesPack {
      if case .workplace(let id) = chain.subject { chains[id, default: []].append(i) }
    }
    for (_, own) in chains where own.count > 1 { share(own, agenda, programme) }
  }

  /// Whether a chain may use a pack.
  func allows(_ pack: String, chain: Int) -> Bool { shares[chain]?.contains(pack) ?? true }

  private mutating func share(_ chains: [Int], _ agenda: Agenda, _ programme: Programme) {
    let usable = chains.map { PackFitsEncoding.usable(agenda.chains[$0], programme) }
    var left = programme.packs.map(\.key)
    var themes: [Int: Set<String>] = [:]
    for chain in chains { shares[chain] = [] }
    // Chains with the least choice come first.
    let order = chains.indices.sorted {
      let a = usable[$0].count - agenda.chains[chains[$0]].numbers.count
      let b = usable[$1].count - agenda.chains[chains[$1]].numbers.count
      return a != b ? a < b : chains[$0] < chains[$1]
    }
    for i in order {
      let chain = agenda.chains[chains[i]]
      let year = chain.year.startYear
      for number in chain.numbers {
        let open = usable[i].filter { left.contains($0.key) }
        let fresh = open.filter { !themes[year, default: []].contains($0.theme) }
        let wanted = (fresh.isEmpty ? open : fresh).min {
          PackShares.misfit($0, number, chain, programme)
            < PackShares.misfit($1, number, chain, programme)
        }
        guard let wanted else { continue }
        shares[chains[i]]?.insert(wanted.key)
        themes[year, default: []].insert(wanted.theme)
        left.removeAll { $0 == wanted.key }
      }
    }
    var turn = 0
    for key in left {
      let takers = chains.indices.filter { usable[$0].contains { $0.key == key } }
      guard !takers.isEmpty else { continue }
      shares[chains[takers[turn % takers.count]]]?.insert(key)
      turn += 1
    }
  }

  /// How ill a pack suits an occasion: those of a learning day that comes just before it suit
  /// workshops, those without a day suit all else.
  private static func misfit(
    _ pack: LearningPack, _ number: Int, _ chain: PlannedChain, _ programme: Programme
  ) -> (Int, String) {
    let follows = programme[chain.activity].isLocallyFacilitated
    guard let day = pack.learningDay else { return (follows ? 3 : 0, pack.key) }
    return (follows ? abs(day - number) : 2 + day, pack.key)
  }
}
