public import Programme
import SolverSupport

/// Finds out why no plan exists: smallest sets of rules, people, pins and closures that clash, and
/// the ways out.
public struct ClashFinder {
  private let programme: Programme
  private let options: PlanOptions
  /// The districts whose division into groups is asked about; nil for everything.
  private let districts: Set<DistrictID>?
  /// The most clashes that are told.
  private static let most = 12
  /// What one part may cost, in ticks.
  private static let effort = 400_000

  /// Prepares a search; with `districts`, only for why their leaders cannot be divided into groups.
  public init(
    _ programme: Programme, options: PlanOptions = PlanOptions(),
    districts: Set<DistrictID>? = nil
  ) {
    self.programme = programme
    self.options = options
    self.districts = districts
  }

  /// Looks for clashes part by part, without ways out.
  ///
  /// What an attempt to plan ended with, if there was one, says where else to look. An empty report
  /// proves nothing: the clash may lie between parts.
  ///
  /// - Complexity: one model and O(members) searches for each part.
  public func clashes(after obstacles: [Obstacle] = []) -> ClashReport {
    let (list, encodings) = parts(programme, obstacles)
    let found = search(programme, list, encodings, most: ClashFinder.most)
    return ClashReport(clashes: found.round.clashes, isStopped: found.isStopped)
  }

  /// Looks for one clash and the part that it lies in, and stops there.
  func firstWithPart() -> (clash: Clash, part: ClashPart)? {
    let (list, encodings) = parts(programme, [])
    let round = search(programme, list, encodings, most: 1).round
    guard let clash = round.clashes.first, let (part, _) = round.parts.first else { return nil }
    return (clash, part)
  }

  /// Looks for one clash, and stops there.
  func first(among parts: [ClashPart]) -> Clash? {
    let search = ClashSearch(
      programme: programme, effort: ClashFinder.effort, cancellation: options.cancellation)
    for part in parts {
      if options.cancellation.isDue() { return nil }
      if case .clash(let clash, _) = search.ask(part) { return clash }
    }
    return nil
  }

  /// Looks for clashes and for ways out of each, every one tried.
  ///
  /// Each way is tried by making a plan with it; the first way out of each clash is then taken as
  /// done, and the search goes on until a plan exists, so that clashes hidden behind others come to
  /// light. With `limit` ways at most are tried for each clash.
  ///
  /// Each clash is handed to `found` as soon as it is known, before the ways out are tried.
  ///
  /// - Complexity: a plan for each way.
  public func report(
    after obstacles: [Obstacle] = [], ways limit: Int = 6, found tell: (Clash) -> Void = { _ in }
  ) -> ClashReport {
    options.observer?(.phase("clashes"))
    var report = ClashReport(clashes: [], together: nil, isStopped: false)
    var current = programme
    var (list, encodings) = parts(current, obstacles)
    for round in 0..<6 {
      let (found, open, isStopped) = search(
        current, list, encodings, most: ClashFinder.most - report.clashes.count, found: tell)
      report.isStopped = report.isStopped || isStopped
      guard !found.clashes.isEmpty else { break }
      options.observer?(.phase("ways"))
      var mended = current
      let searches = zip(found.parts, found.clashes).map { place, clash in
        WayOutSearch(
          current, part: place.part, built: place.built, clash: clash, options: options)
      }
      let each = ClashFinder.each(limit, of: report.clashes.count + searches.count)
      let ways = WayOutSearch.gentlest(of: searches, limit: each, threads: options.threads)
      for (i, clash) in found.clashes.enumerated() {
        var clash = clash
        clash.isBehind = round > 0
        clash.ways = ways[i]
        for edit in clash.ways.first?.edits ?? [] { edit(&mended) }
        report.clashes.append(clash)
      }
      if mended == current || report.clashes.count >= ClashFinder.most { break }
      // A way out demands less, so what was possible stays so; but fewer meetings have other windows.
      let isAlike = mended.activities.map(\.count) == current.activities.map(\.count)
      (list, encodings) = parts(mended, obstacles)
      if isAlike {
        // Whoever has a time for every meeting now is asked about no more.
        let suspected = Set(list)
        list = open.filter { part in
          if case .anchored = part { suspected.contains(part) } else { true }
        }
      }
      current = mended
      if options.cancellation.isDue() { break }
    }
    report.isStopped = report.isStopped || options.cancellation.isDue()
    let each = ClashFinder.each(limit, of: report.clashes.count)
    for i in report.clashes.indices {
      report.clashes[i].ways = Array(report.clashes[i].ways.prefix(each))
    }
    return tried(report)
  }

  /// The most plans that are made to try ways out, if there are not more clashes.
  private static let trials = 8
  /// After so many trials without a plan the others stay untried: these take longest.
  private static let vainTrials = 4

  /// How many ways are told for each of some clashes, so that each can be tried: the first ways of all
  /// are one plan.
  private static func each(_ limit: Int, of clashes: Int) -> Int {
    min(limit, 1 + (trials - 1) / max(1, clashes))
  }

  /// Tries every way, with the first way out of each other clash beside it.
  private func tried(_ report: ClashReport) -> ClashReport {
    var report = report
    var changed: [Programme] = []
    var tries: [(clash: Int, way: Int, trial: Int)] = []
    let firsts = report.clashes.map { $0.ways.first }
    for i in report.clashes.indices {
      for w in report.clashes[i].ways.indices {
        var programme = programme
        for (j, first) in firsts.enumerated() where j != i {
          for edit in first?.edits ?? [] { edit(&programme) }
        }
        for edit in report.clashes[i].ways[w].edits { edit(&programme) }
        // The first ways of all clashes are the same plan.
        let same = changed.firstIndex(of: programme)
        tries.append((i, w, same ?? changed.count))
        if same == nil { changed.append(programme) }
      }
    }
    let trials = results(of: changed)
    for (clash, way, trial) in tries {
      report.clashes[clash].ways[way].programme = changed[trial]
      report.clashes[clash].ways[way].trial = trials[trial]
    }
    guard report.clashes.count > 1 else { return report }
    let all = report.clashes.compactMap(\.ways.first)
    var changes: [Text] = []
    for change in all.flatMap(\.changes) where !changes.contains(change) { changes.append(change) }
    report.together = WayOut(
      changes: changes, programme: all.first?.programme ?? programme,
      effort: all.reduce(0) { $0 + $1.effort }, trial: all.first?.trial ?? .untried,
      edits: all.flatMap(\.edits))
    return report
  }

  /// What comes of planning each of some programmes, until too many have no plan.
  private func results(of programmes: [Programme]) -> [WayOut.Trial] {
    let trial = WayOutTrial(options)
    var results: [WayOut.Trial] = []
    while results.count < programmes.count {
      let vain = results.count { if case .planned = $0 { false } else { true } }
      guard vain < ClashFinder.vainTrials else { break }
      // The same trials whatever the threads.
      let begin = results.count
      let few = min(programmes.count - begin, ClashFinder.vainTrials)
      results += Threads.map(few, threads: options.threads) { trial.run(programmes[begin + $0]) }
    }
    return results + programmes.dropFirst(results.count).map { _ in .untried }
  }

  /// The parts to ask about, each once, and the districts as they were encoded for that.
  private func parts(
    _ programme: Programme, _ obstacles: [Obstacle]
  ) -> ([ClashPart], [DistrictID: GroupEncoding]) {
    var list = ClashParts(programme: programme)
    var seen: Set<ClashPart> = []
    let parts = (list.first() + list.suspected(obstacles)).filter {
      seen.insert($0).inserted && isAsked($0)
    }
    return (parts, list.encodings)
  }

  /// Whether a part tells of what is asked about: of a division, what its groups cannot be.
  private func isAsked(_ part: ClashPart) -> Bool {
    guard let districts else { return true }
    switch part {
    case .counting(let district), .groups(let district, _): return districts.contains(district)
    case .anchored(let person, _, _):
      return programme.organisation[person].district.map(districts.contains) ?? false
    case .pool, .event, .chains, .calendar: return false
    }
  }

  /// Asks about parts; gives the clashes, each with its part, and the parts of which it is not known
  /// that everything in them can hold.
  private func search(
    _ programme: Programme, _ list: [ClashPart], _ encodings: [DistrictID: GroupEncoding],
    most: Int, found tell: (Clash) -> Void = { _ in }
  ) -> (round: ClashRound, open: [ClashPart], isStopped: Bool) {
    let search = ClashSearch(
      programme: programme, effort: ClashFinder.effort, cancellation: options.cancellation,
      encodings: encodings, agenda: Agenda(programme, groups: []))
    var round = ClashRound(programme)
    var open: [ClashPart] = []
    var rest = list[...]
    while !rest.isEmpty {
      // A few parts are asked at once; what is asked too much is thrown away. What the clash of one
      // would most likely cover waits for its answer.
      var few: [ClashPart] = []
      var later: [ClashPart] = []
      while few.count < (most > 1 ? 8 : options.threads), let part = rest.popFirst() {
        if round.isCovered(part) {
          open.append(part)
        } else if few.contains(where: { round.areAlike($0, part) }) {
          later.append(part)
        } else {
          few.append(part)
        }
      }
      rest = (later + rest)[...]
      let (asked, kinds) = (few, round.kinds)
      let answers = Threads.map(asked.count, threads: options.threads) {
        search.ask(asked[$0], knowing: kinds)
      }
      for (i, (part, answer)) in zip(asked, answers).enumerated() {
        let isStopped = options.cancellation.isDue()
        if round.clashes.count >= most || isStopped {
          return (round, open + asked[i...] + rest, isStopped)
        }
        if case .possible = answer { continue }
        open.append(part)
        switch answer {
        case .alike(let kind, let members): round.note(members, of: kind, in: part)
        case .clash(let clash, let built):
          if round.take(clash, in: part, built) { tell(clash) }
        case .possible, .unknown: break
        }
      }
    }
    return (round, open, false)
  }
}
