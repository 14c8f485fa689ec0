import ChainScheduling
import Programme

/// The packs that an event can use, as its variants.
enum PackFitsEncoding {
  static let id = RuleID.packFits

  /// Adds the variants and returns their packs' keys in order.
  static func fill(
    _ event: inout Event, _ chain: PlannedChain, index: Int, _ shares: PackShares,
    _ programme: Programme
  ) -> [String] {
    let activity = programme[chain.activity]
    guard activity.usesPack else { return [] }
    let origin = programme.horizon.days.first
    var keys: [String] = []
    for (label, pack) in programme.packs.enumerated() {
      guard isUsable(pack, chain, programme), shares.allows(pack.key, chain: index) else {
        continue
      }
      event.variants.append(
        Variant(
          label: Int32(label), theme: theme(of: label, programme),
          earliestDay: pack.published.map { Int32(clamping: origin.distance(to: $0)) } ?? 0))
      keys.append(pack.key)
    }
    return keys
  }

  /// The number of a pack's theme among all themes.
  static func theme(of pack: Int, _ programme: Programme) -> Int32 {
    let themes = Set(programme.packs.map(\.theme))
    return Int32(themes.sorted().firstIndex(of: programme.packs[pack].theme) ?? 0)
  }

  /// The packs that fit a chain's events and that its workplace has not used before.
  static func usable(_ chain: PlannedChain, _ programme: Programme) -> [LearningPack] {
    programme.packs.filter { isUsable($0, chain, programme) }
  }

  private static func isUsable(
    _ pack: LearningPack, _ chain: PlannedChain, _ programme: Programme
  ) -> Bool {
    fits(pack, chain, programme[chain.activity], programme) && !isUsed(pack, chain, programme)
  }

  private static func fits(
    _ pack: LearningPack, _ chain: PlannedChain, _ activity: Activity, _ programme: Programme
  ) -> Bool {
    guard programme.rules[id].isOn, case .workplace(let workplace) = chain.subject else {
      return true
    }
    let place = programme.organisation[workplace]
    return pack.fits(
      kind: place.kind, minutes: activity.minutes,
      participants: place.staff ?? chain.invited.count)
  }

  private static func isUsed(
    _ pack: LearningPack, _ chain: PlannedChain, _ programme: Programme
  ) -> Bool {
    guard programme.rules[.packNew].isOn, case .workplace(let workplace) = chain.subject else {
      return false
    }
    return programme.history.hasUsed(pack.key, at: workplace)
  }
}
