import Programme

extension EventKey {
  /// The identifier of an event in calendars: made of what the event is, never of its date, so that
  /// a moved event stays the same entry.
  ///
  /// Letters, digits and hyphens stay; every other byte is written as `_` and two hexadecimal
  /// digits, so that different keys never meet and the text is plain ASCII.
  var uid: String {
    func part(_ text: String) -> String {
      var result = ""
      for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D:
          result.unicodeScalars.append(UnicodeScalar(byte))
        default:
          result += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
      }
      return result
    }
    let parts =
      [activity, "\(year)", subject, "\(number)"] + (repeatNumber > 0 ? ["r\(repeatNumber)"] : [])
    return parts.map(part).joined(separator: ".") + "@aarshjul"
  }
}

extension PlanView {
  /// As many people are named in the text of an event; of more, only the number is told.
  private static let mostNamed = 12

  /// The calendar of a person: everything that the person attends, and for a chief the time to
  /// prepare and to follow up.
  ///
  /// With the plan before, what the person no longer attends is in it as called off.
  func feed(person: PersonID, before: PlanView?, stamp: Day) -> CalendarFeed {
    var entries: [FeedEvent] = []
    for i in ofPerson[person.index] { entries += self.entries(i, for: person) }
    if let before, before.ofPerson.indices.contains(person.index) {
      let kept = Set(ofPerson[person.index].map { plan.events[$0].key })
      for i in before.ofPerson[person.index] where !kept.contains(before.plan.events[i].key) {
        entries += before.entries(i, for: person).map {
          cancelled($0, key: before.plan.events[i].key)
        }
      }
    }
    return CalendarFeed(
      name: say(.feedPerson, name(person)), language: say.language, stamp: stamp, events: entries)
  }

  /// The calendar of a sparring group.
  func feed(group g: Int, before: PlanView?, stamp: Day) -> CalendarFeed {
    let label = plan.groups[g].label
    let old = before?.plan.groups.firstIndex { $0.label == label }
    return feed(
      say(.feedGroup, label), ofGroup[g], before,
      old.flatMap { o in before.map { $0.ofGroup[o] } } ?? [], stamp)
  }

  /// The calendar of a workplace: what is held for it or at it.
  func feed(workplace: WorkplaceID, before: PlanView?, stamp: Day) -> CalendarFeed {
    let old = before.map { view in
      view.ofWorkplace.indices.contains(workplace.index) ? view.ofWorkplace[workplace.index] : []
    }
    return feed(
      say(.feedWorkplace, organisation[workplace].name), ofWorkplace[workplace.index], before,
      old ?? [], stamp)
  }

  /// A message about an event that has changed.
  struct Message {
    var key: EventKey
    /// Whether it calls the event off for some who no longer attend while others do.
    var isWithdrawal: Bool
    var feed: CalendarFeed
  }

  /// Messages about what has changed since the plan before, to exactly those whom it touches: an
  /// invitation to what is new or moved, a cancellation of what is not held or no longer attended.
  ///
  /// One event a file, since Outlook takes only the first of several from a request.
  ///
  /// - Complexity: O(events + attendances of the changed).
  func messages(since before: PlanView, stamp: Day) -> [Message] {
    plan.changes(since: before.plan).flatMap { change -> [Message] in
      let was = Set(change.before?.people ?? [])
      let now = Set(change.after?.people ?? [])
      let isForAll = change.concernsAll(mostNamed: PlanView.mostNamed)
      let invited = isForAll ? now : now.subtracting(was)
      let left = was.subtracting(now)
      var result: [Message] = []
      if let i = position(of: change.key), !invited.isEmpty {
        let feed = message(.request, entry(i), event(i), to: invited, stamp)
        result.append(Message(key: change.key, isWithdrawal: false, feed: feed))
      }
      if let i = before.position(of: change.key), !left.isEmpty {
        let isWithdrawal = change.kind != .cancelled
        var gone = cancelled(before.entry(i), key: change.key)
        gone.isWithdrawn = isWithdrawal
        let feed = message(.cancel, gone, before.event(i), to: left, stamp)
        result.append(Message(key: change.key, isWithdrawal: isWithdrawal, feed: feed))
      }
      return result
    }
  }

  private func message(
    _ method: CalendarFeed.Method, _ entry: FeedEvent, _ event: PlannedEvent,
    to people: Set<PersonID>, _ stamp: Day
  ) -> CalendarFeed {
    func card(_ person: PersonID) -> FeedPerson {
      FeedPerson(name: organisation[person].name, email: organisation[person].email)
    }
    var entry = entry
    entry.attendees = sorted(people.sorted()).map(card)
    // Who invites must have an address to answer to, if anybody has.
    let hosts = ([event.chief, event.host].compactMap { $0 } + event.staff).map(card)
    let organizer =
      hosts.first { $0.email != nil } ?? hosts.first ?? FeedPerson(name: say(.organizer))
    return CalendarFeed(
      name: entry.title, method: method, language: say.language, stamp: stamp,
      organizer: organizer, events: [entry])
  }

  private func feed(
    _ name: String, _ events: [Int], _ before: PlanView?, _ old: [Int], _ stamp: Day
  ) -> CalendarFeed {
    var entries = events.map { entry($0) }
    if let before {
      let kept = Set(events.map { plan.events[$0].key })
      for i in old where !kept.contains(before.plan.events[i].key) {
        entries.append(cancelled(before.entry(i), key: before.plan.events[i].key))
      }
    }
    return CalendarFeed(name: name, language: say.language, stamp: stamp, events: entries)
  }

  /// The entry of an event that is called off, or that somebody no longer attends; its title says
  /// so, since a calendar that is subscribed to may show it as before.
  private func cancelled(_ entry: FeedEvent, key: EventKey) -> FeedEvent {
    var result = entry
    result.isCancelled = true
    let now = position(of: key).map { plan.events[$0].sequence }
    result.title = say(now == nil ? .calledOff : .fallsAway, entry.title)
    result.sequence = max(entry.sequence + 1, now ?? 0)
    return result
  }

  /// The entry of an event as everybody sees it.
  func entry(_ i: Int) -> FeedEvent {
    let event = plan.events[i]
    return FeedEvent(
      uid: event.key.uid, sequence: event.sequence, day: event.day, dayCount: event.dayCount,
      start: event.start, minutes: event.minutes, title: longTitle(i), location: place(i),
      details: details(i), category: activity(i).name)
  }

  private func entries(_ i: Int, for person: PersonID) -> [FeedEvent] {
    let event = plan.events[i]
    let entry = self.entry(i)
    guard event.chief == person else { return [entry] }
    var result = [entry]
    let activity = self.activity(i)
    func extra(_ suffix: String, _ phrase: Phrase, start: Int, minutes: Int) {
      guard minutes > 0, (0..<1440).contains(start) else { return }
      var value = entry
      value.uid = event.key.uid.replacing("@", with: ".\(suffix)@")
      value.title = say(phrase, entry.title)
      (value.start, value.minutes) = (start, minutes)
      (value.location, value.details) = ("", "")
      result.append(value)
    }
    extra(
      "before", .preparation, start: event.start - activity.preparation,
      minutes: activity.preparation)
    extra("after", .followUp, start: event.start + event.minutes, minutes: activity.followUp)
    return result
  }

  /// Who comes from the administration, a line for each role.
  private func staffLines(_ event: PlannedEvent) -> [String] {
    let roles: [(role: Role, one: Phrase, many: Phrase)] = [
      (.learningPartner, .detailPartner, .detailPartners),
      (.consultant, .detailConsultant, .detailConsultants),
    ]
    let staff = sorted(event.staff)
    func line(_ people: [PersonID], _ one: Phrase, _ many: Phrase) -> [String] {
      if people.isEmpty { return [] }
      return [say(people.count == 1 ? one : many, people.map { name($0) }.joined(separator: ", "))]
    }
    var left = staff
    var lines: [String] = []
    for (role, one, many) in roles {
      let own = left.filter { organisation[$0].has(role) }
      left.removeAll { own.contains($0) }
      lines += line(own, one, many)
    }
    return lines + line(left, .detailStaff, .detailStaff)
  }

  /// What an event's entry says besides time and place; never anything about who cannot come.
  private func details(_ i: Int) -> String {
    let event = plan.events[i]
    var lines: [String] = []
    if let host = event.host { lines.append(say(.detailHost, name(host))) }
    if let chief = event.chief { lines.append(say(.detailChief, name(chief))) }
    let people = event.participants + event.guests
    if people.count > PlanView.mostNamed {
      lines.append(say.count(people.count, .attendanceCount, .attendanceCountMany))
    } else if !people.isEmpty {
      let names = sorted(people).map { name($0) }
      lines.append(say(.detailPeople, names.joined(separator: ", ")))
    }
    lines += staffLines(event)
    if !event.facilitators.isEmpty {
      let names = sorted(event.facilitators).map { name($0) }
      lines.append(say(.detailFacilitators, names.joined(separator: ", ")))
    }
    if let pack = event.pack { lines.append(say(.detailPack, programme.pack(pack)?.name ?? pack)) }
    if let deadline = event.deadline { lines.append(say(.detailDeadline, say.fullDate(deadline))) }
    return lines.joined(separator: "\n")
  }
}
