extension Engine {
  /// Turns the contradiction in `conflict` into a nogood and takes back as many decisions as it
  /// allows; returns false if the problem is refuted at the root.
  ///
  /// The first unique implication point (Marques-Silva, Sakallah, "GRASP", 1996; Zhang et al.,
  /// "Efficient conflict driven learning in a Boolean satisfiability solver", 2001), over bounds as
  /// well as Booleans: a bound needed by the conflict is weakened to the value that is needed, and
  /// becomes a literal only if it ends up in the nogood.
  mutating func learn() -> Bool {
    var deepest: Int32 = 0
    for i in 0..<conflict.count { deepest = max(deepest, levelOf(conflict[i])) }
    guard deepest > 0 else {
      refuteAtRoot(step: -1)
      return false
    }
    if Int(deepest) < currentLevel { undo(to: Int(deepest)) }
    learned.truncate(to: 0)
    learnedEvents.truncate(to: 0)
    touchedBooleans.truncate(to: 0)
    touchedEvents.truncate(to: 0)
    openCount = 0
    // The newest fact will go in front.
    learned.append(Atom(literal: trueLiteral))
    learnedEvents.append(-1)
    for i in 0..<conflict.count { mark(conflict[i]) }
    resolve()
    minimise()
    dropImplied()
    clearMarks()
    if let guardian, guardian.isCutOff(by: learned.array()) { guardFaults += 1 }
    return backjump()
  }

  /// Marks a fact as needed by the conflict.
  private mutating func mark(_ fact: Atom) {
    let depth = Int32(truncatingIfNeeded: levels.count)
    if !fact.isBound {
      let variable = fact.literal >> 1
      guard level[variable] > 0, seen[variable] == 0 else { return }
      seen[variable] = 1
      touchedBooleans.append(variable)
      bump(variable)
      if level[variable] == depth {
        openCount += 1
      } else {
        learned.append(fact)
        learnedEvents.append(-1)
      }
      return
    }
    let event = firstEvent(fact.view, fact.value)
    guard event >= 0, events[event].level > 0 else { return }
    var note = marks[event]
    if note.need == .min {
      touchedEvents.append(event)
      integerActivity[fact.view >> 1] += activityIncrement
      if events[event].level == depth {
        openCount += 1
      } else {
        learned.append(fact)
        learnedEvents.append(event)
      }
    }
    note.need = max(note.need, fact.value)
    marks[event] = note
  }

  /// Replaces facts of the last level by their reasons until one is left.
  private mutating func resolve() {
    var i = trail.count - 1
    while true {
      assert(i >= 0, "the last level holds a needed fact")
      let code = trail[i]
      if code >= 0 {
        let variable = code >> 1
        if boundVariable[variable] < 0 && seen[variable] == 1 {
          openCount -= 1
          if openCount == 0 {
            learned[0] = Atom(literal: code)
            break
          }
          seen[variable] = 0
          replace(Atom(literal: code), reason[variable], Int32(i))
        }
      } else {
        let event = ~code
        if marks[event].need != .min {
          let fact = Atom(events[event].view, atLeast: marks[event].need)
          openCount -= 1
          if openCount == 0 {
            learned[0] = fact
            learnedEvents[0] = event
            break
          }
          marks[event] = EventMark()
          replace(fact, events[event].reason, Int32(i))
        }
      }
      i -= 1
    }
    // What was marked on lower levels may have been needed more strongly later on.
    for k in 1..<max(1, learned.count) where learnedEvents[k] >= 0 {
      learned[k] = Atom(learned[k].view, atLeast: marks[learnedEvents[k]].need)
    }
  }

  private mutating func replace(_ fact: Atom, _ why: Reason, _ place: Int32) {
    scratch.truncate(to: 0)
    expand(why, of: fact, before: place)
    for k in 0..<scratch.count { mark(scratch[k]) }
  }

  /// Drops bounds that a stronger bound of the same view in the nogood implies.
  private mutating func dropImplied() {
    for k in 0..<learned.count where learnedEvents[k] >= 0 {
      let view = learned[k].view
      strongest[view] = max(strongest[view], learnedEvents[k])
    }
    var kept = 1
    for k in 1..<max(1, learned.count) {
      let event = learnedEvents[k]
      if event >= 0 && event < strongest[learned[k].view] { continue }
      learned[kept] = learned[k]
      learnedEvents[kept] = event
      kept += 1
    }
    for k in 0..<learned.count where learned[k].isBound { strongest[learned[k].view] = -1 }
    learned.truncate(to: kept)
    learnedEvents.truncate(to: kept)
  }

  private mutating func clearMarks() {
    for k in 0..<touchedBooleans.count { seen[touchedBooleans[k]] = 0 }
    for k in 0..<touchedEvents.count { marks[touchedEvents[k]] = EventMark() }
  }

  /// Goes back to where the nogood forces its first fact to be false, and stores it.
  private mutating func backjump() -> Bool {
    var second = 0
    var target: Int32 = 0
    stamp &+= 1
    levelStamp.extend(to: levels.count + 1, with: 0)
    var quality: Int32 = 1
    for k in 1..<max(1, learned.count) {
      let depth = levelOf(learned[k])
      if depth > target {
        target = depth
        second = k
      }
      if levelStamp[depth] != stamp {
        levelStamp[depth] = stamp
        quality += 1
      }
    }
    undo(to: Int(target))
    var literals: [Literal] = []
    literals.reserveCapacity(learned.count)
    for k in 0..<learned.count { literals.append(literal(learned[k]) ^ 1) }
    if second > 1 { literals.swapAt(1, second) }
    for literal in literals where boundVariable[literal >> 1] >= 0 { bump(literal >> 1) }
    statistics.learnedLiterals += literals.count
    lastQuality = quality
    let step = logLearned(literals)
    if literals.count == 1 {
      let why: Reason = proof == nil ? .none : .clause(store(literals, quality: 0, step: step))
      return assign(literals[0], why) || refuteHere()
    }
    let why = attach(literals, quality: max(quality, 1), step: step)
    return assign(literals[0], why) || refuteHere()
  }

  private mutating func refuteHere() -> Bool {
    refuteAtRoot(step: -1)
    return false
  }

  /// Makes a Boolean more active.
  mutating func bump(_ variable: Int32) {
    activity[variable] += activityIncrement
    if activity[variable] > 1e100 { rescale() }
    order.raised(variable, activity)
  }

  private mutating func rescale() {
    for i in 0..<activity.count { activity[i] *= 1e-100 }
    for i in 0..<integerActivity.count { integerActivity[i] *= 1e-100 }
    activityIncrement *= 1e-100
  }
}
