import ConstraintSolving
import Programme
import ProofFormat
import SolverSupport

/// What asking about one part ended with.
enum ClashAnswer {
  /// A clash, and the model of the part that it lies in.
  case clash(Clash, BuiltPart)
  /// A clash of a known kind once more, by the kernel's word: its position, and its members.
  case alike(Int, [ClashMember])
  /// Everything in the part can hold.
  case possible
  /// The budget ran out, or the part does not exist.
  case unknown
}

/// Looks for a smallest clash within one part.
struct ClashSearch {
  let programme: Programme
  let effort: Int
  let cancellation: Cancellation
  /// Encodings of districts that are known already.
  var encodings: [DistrictID: GroupEncoding] = [:]
  /// The agenda of the programme, if it is known.
  var agenda: Agenda?

  private var options: SearchOptions {
    var options = SearchOptions()
    options.effort = Effort(limit: effort)
    options.cancellation = cancellation
    return options
  }

  /// Finds a clash of a part, as small as the budget lets it be, with its proof.
  ///
  /// What clashes as something of a known kind does is not looked into further.
  ///
  /// - Complexity: O(members) searches, besides those for a smallest set; one for each known kind.
  func ask(_ part: ClashPart, knowing kinds: [ClashKind] = []) -> ClashAnswer {
    guard let built = part.build(programme, encodings, agenda) else { return .unknown }
    return again(kinds, in: built.clash) ?? ask(built)
  }

  /// A clash of a known kind in a part, if there is one.
  private func again(_ kinds: [ClashKind], in clash: ClashModel) -> ClashAnswer? {
    let all = clash.switches.map(\.member) + clash.classes.map(\.member)
    let alike = kinds.indices.flatMap { kind in
      kinds[kind].members(among: all).map { (kind, members: $0) }
    }
    guard !alike.isEmpty, let solver = try? Solver(clash.model) else { return nil }
    for (kind, members) in alike {
      let literals = clash.literals(of: members)
      guard case .impossible(let core) = solver.solve(options, assuming: literals) else { continue }
      let used = Set(core)
      return .alike(
        kind, clash.switches.filter { used.contains($0.literal) }.map(\.member))
    }
    return nil
  }

  func ask(_ built: BuiltPart) -> ClashAnswer {
    let question = ClashQuestion(built.clash, about: ClashSearch.coarse(built.clash))
    // Rules that clash whoever comes are told without people.
    let outcome = minimal(
      question,
      preferring: question.parts.indices.filter { !question.parts[$0].isAboutPeople })
    guard case .conflict(let found) = outcome else {
      if case .satisfiable = outcome { return .possible }
      return .unknown
    }
    var members = found.groups.map { question.parts[$0.id] }
    var quality = found.quality
    if let finer = refined(members, built.clash) { (members, quality) = finer }
    let decided = ClashQuestion(built.clash, about: members).decided
    guard let solver = try? Solver(decided, keepsProof: true),
      case .impossible = solver.solve(options)
    else { return .unknown }
    return .clash(clash(members, quality, solver.proof, built), built)
  }

  private func minimal(
    _ question: ClashQuestion, preferring preferred: [Int] = []
  ) -> ConflictOutcome {
    (try? question.model.minimalConflict(
      options, smallest: true, preferring: preferred.map { ConstraintGroup(id: $0) })) ?? .unknown
  }

  /// The members to ask about, people of a class of more than three taken as one.
  static func coarse(_ clash: ClashModel) -> [ClashMember] {
    let classes = clash.classes.filter { $0.people.count > 3 }
    let together = Set(classes.flatMap(\.people).map { ClashMember.person($0) })
    var members = clash.switches.map(\.member).filter { !together.contains($0) }
    for item in classes where !members.contains(item.member) { members.append(item.member) }
    return ordered(members)
  }

  /// Members in the order in which they are kept where there is a choice.
  static func ordered(_ members: [ClashMember]) -> [ClashMember] {
    members.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  /// The same clash with single people instead of a class, where few of them are enough.
  private func refined(
    _ members: [ClashMember], _ clash: ClashModel
  ) -> ([ClashMember], Conflict.Quality)? {
    var fine: [ClashMember] = []
    var isCoarse = false
    for member in members {
      let people = clash.classes.first { $0.member == member }?.people ?? []
      let isClass = people.count > 3
      isCoarse = isCoarse || isClass
      fine += isClass ? people.map { .person($0) } : [member]
    }
    guard isCoarse else { return nil }
    var unique: [ClashMember] = []
    for member in ClashSearch.ordered(fine) where unique.last != member { unique.append(member) }
    let question = ClashQuestion(clash, about: unique)
    guard case .conflict(let conflict) = minimal(question) else { return nil }
    let kept = conflict.groups.map { question.parts[$0.id] }
    let people = kept.filter { if case .person = $0 { true } else { false } }
    return people.count <= 3 ? (kept, conflict.quality) : nil
  }

  private func clash(
    _ members: [ClashMember], _ quality: Conflict.Quality, _ proof: KernelProof?,
    _ built: BuiltPart
  ) -> Clash {
    let model = built.clash
    var people: [PersonID] = []
    var rules = Set<RuleID>()
    var places: [Place] = []
    for member in members {
      if case .person(let id) = member {
        people.append(id)
        let own = model.classes.first { $0.people.contains(id) }?.member
        rules.insert((own ?? member).rule(in: programme))
      } else {
        rules.insert(member.rule(in: programme))
      }
      let about = concerned(member, model)
      if about.count <= 4 { people += about }
      places += model.located[member] ?? []
      if case .closedWorkplace(let id) = member { places.append(.workplace(id)) }
    }
    var occasions: [EventKey] = []
    for member in members {
      if case .occasion(let key) = member { occasions.append(key) }
      if case .pin(let key) = member { occasions.append(key) }
    }
    let ordered = ClashSearch.ordered(members)
    let who = Array(Set(people)).sorted()
    let grouped = Set(
      model.classes.flatMap { item -> [PersonID] in
        if case .pool = item.member { return item.people }
        return []
      })
    return Clash(
      members: ordered,
      quality: quality == .smallest ? .smallest : quality == .minimal ? .minimal : .found,
      people: who, places: unique(places), rules: rules.sorted(),
      sentences: ordered.map { member in
        let about = concerned(member, model)
        return ClashSentence(
          programme: programme, occasions: occasions, people: about.isEmpty ? who : about,
          places: unique(model.located[member] ?? []), grouped: grouped
        ).text(member)
      }, proof: proof)
  }

  private func concerned(_ member: ClashMember, _ model: ClashModel) -> [PersonID] {
    let people = model.classes.first { $0.member == member }?.people ?? []
    return people + (model.concerned[member] ?? [])
  }

  private func unique(_ places: [Place]) -> [Place] {
    var result: [Place] = []
    for place in places where !result.contains(place) { result.append(place) }
    return result
  }
}
