import Exchange
import Programme
import Verification

/// What a verb reads before it starts: the folder's programme, and everything wrong with it.
struct FolderInput {
  let folder: String
  let programme: Programme
  /// Warnings, and errors that only `check` is about.
  let faults: [Fault]

  /// Reads a folder and applies the rules set on the command line; tells the faults and gives nil
  /// if it cannot be used.
  ///
  /// - Throws: `UsageError` for a `--set` that cannot be used.
  static func read(_ invocation: Invocation, _ console: Console) throws(UsageError) -> FolderInput?
  {
    let folder = invocation.words.first ?? "."
    let reading = FolderReader.read(directory: folder)
    guard var programme = reading.programme else {
      FaultList.show(reading.faults, console)
      return nil
    }
    console.veil?.learn(programme)
    try RuleOverride.apply(invocation.texts(OptionTable.set), to: &programme.rules)
    return FolderInput(folder: folder, programme: programme, faults: reading.faults)
  }

  /// Reads the plan that the folder holds; tells the faults and gives nil if it cannot be used.
  func plan(_ console: Console, dropsUnknown: Bool = false) -> Plan? {
    let path = folder + "/" + PlanFile.path
    guard let bytes = PlanStore.bytes(of: path) else {
      console.problem(Words.planMissing.with(path, folder))
      return nil
    }
    let (plan, faults) = PlanFile.read(
      bytes, for: programme, dropsUnknown: dropsUnknown)
    FaultList.show(faults, console)
    if plan == nil, !dropsUnknown,
      PlanFile.read(bytes, for: programme, dropsUnknown: true).plan != nil
    {
      console.problem(Words.planNamesGone.with(folder))
    }
    return plan
  }

  /// Reads the plan that is to be changed from a day on; tells the faults and gives nil if it cannot
  /// be used.
  ///
  /// What is still to come of an activity that is gone stays in the plan, so that it is called off,
  /// and so do people who are gone in what is still to come, so that the others are told. What has
  /// been held of that activity or with these people cannot name them any more and leaves them out.
  func planToMend(from asOf: Day, _ console: Console) -> (input: FolderInput, plan: Plan)? {
    let path = folder + "/" + PlanFile.path
    guard let bytes = PlanStore.bytes(of: path) else {
      console.problem(Words.planMissing.with(path, folder))
      return nil
    }
    let read = PlanFile.readToMend(bytes, for: programme)
    console.veil?.learn(read.programme)
    FaultList.show(read.faults, console)
    guard var plan = read.plan else { return nil }
    let known = programme.activities.count
    plan.events.removeAll { $0.activity.index >= known && $0.day < asOf }
    plan.cohorts.removeAll { $0.activity.index >= known }
    plan.waiting.removeAll { $0.activity.index >= known }
    plan.forget(peopleFrom: programme.organisation.people.count, heldBefore: asOf)
    let input = FolderInput(folder: folder, programme: read.programme, faults: faults)
    return (input, plan)
  }
}

extension Plan {
  /// Leaves people out of what has been held, of cohorts and of the score; groups and what is to come
  /// keep them.
  fileprivate mutating func forget(peopleFrom first: Int, heldBefore asOf: Day) {
    func isKnown(_ person: PersonID) -> Bool { person.index < first }
    for i in cohorts.indices { cohorts[i].members.removeAll { !isKnown($0) } }
    waiting.removeAll { !isKnown($0.person) }
    score.worstOff = score.worstOff.flatMap { isKnown($0) ? $0 : nil }
    for i in events.indices where events[i].day < asOf {
      events[i].participants.removeAll { !isKnown($0) }
      events[i].guests.removeAll { !isKnown($0) }
      events[i].staff.removeAll { !isKnown($0) }
      events[i].facilitators.removeAll { !isKnown($0) }
      events[i].host = events[i].host.flatMap { isKnown($0) ? $0 : nil }
      events[i].chief = events[i].chief.flatMap { isKnown($0) ? $0 : nil }
    }
  }
}

/// Shows faults, one a line, errors first counted.
enum FaultList {
  /// Writes faults to standard error.
  static func show(_ faults: [Fault], _ console: Console) {
    for fault in faults { console.problem(line(fault, console)) }
    let errors = faults.filter { $0.severity == .error }.count
    let warnings = faults.count - errors
    guard !faults.isEmpty else { return }
    console.problem(
      Words.faultCount.with(
        Words.count(errors, .errorsOne, .errorsMany),
        Words.count(warnings, .warningsOne, .warningsMany)))
  }

  /// Tells of locks whose people are not all there any more, and returns what it told.
  @discardableResult
  static func tellLosses(
    ofLocksIn programme: Programme, _ invocation: Invocation, _ console: Console
  ) -> [Fault] {
    let losses = Verifier.lossesOfLocks(in: programme)
    if !invocation.has(OptionTable.quiet) {
      for fault in losses { console.problem(line(fault, console)) }
    }
    return losses
  }

  /// A fault as a line that says how bad it is.
  static func line(_ fault: Fault, _ console: Console) -> String {
    let language = console.language
    let fault = console.veil?.fault(fault) ?? fault
    let mark =
      switch fault.severity {
      case .error: Words.error
      case .warning: Words.warning
      }
    return "\(mark.text.in(language)): \(fault.line(in: language))"
  }
}
