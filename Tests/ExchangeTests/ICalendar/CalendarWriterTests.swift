import Programme
import Testing

@testable import Exchange

@Suite struct CalendarWriterTests {
  private func feed(_ method: CalendarFeed.Method = .publish, dayCount: Int = 1) -> CalendarFeed {
    let long =
      "Mødet holdes på Ærøskøbing Skole; medbring: kaffe, \"bolle\" og \\ – ååååååååååååååååååååå\nVel mødt"
    let event = FeedEvent(
      uid: "sparring/2026/nord-02/1@aarshjul", sequence: 2, day: day("2026-10-05"),
      dayCount: dayCount, start: 510, minutes: 180, title: "Ledersparring, gruppe nord-02",
      location: "Birkelund Skole", details: long, category: "Ledersparringsmøde",
      attendees: [FeedPerson(name: "Lund, \"Åse\"", email: "aase@example.org")])
    return CalendarFeed(
      name: "Åse Lund", method: method, stamp: day("2026-06-01"),
      organizer: FeedPerson(name: "Kontor for læring", email: "kontor@example.org"), events: [event]
    )
  }

  private func lines(_ feed: CalendarFeed) -> [String] {
    String(decoding: CalendarWriter.file(of: feed), as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func writesAFeed() {
    let unfolded = String(decoding: CalendarWriter.file(of: feed()), as: UTF8.self)
      .replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    #expect(unfolded.first == "BEGIN:VCALENDAR" && unfolded.last == "END:VCALENDAR")
    for line in [
      "METHOD:PUBLISH", "UID:sparring/2026/nord-02/1@aarshjul", "SEQUENCE:2",
      "DTSTAMP:20260601T000200Z", "DTSTART;TZID=Europe/Copenhagen:20261005T083000",
      "DTEND;TZID=Europe/Copenhagen:20261005T113000", "SUMMARY:Ledersparring\\, gruppe nord-02",
      "STATUS:CONFIRMED", "TZID:Europe/Copenhagen", "TRANSP:OPAQUE",
      "ORGANIZER;CN=Kontor for læring:mailto:kontor@example.org",
      "DESCRIPTION:Mødet holdes på Ærøskøbing Skole\\; medbring: kaffe\\, \"bolle\" og \\\\ – ååååååååååååååååååååå\\nVel mødt",
    ] {
      #expect(unfolded.contains(line), "\(line)")
    }
    #expect(!unfolded.contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test func foldsAt75OctetsAndNeverInsideACharacter() {
    let all = lines(feed())
    #expect(all.allSatisfy { $0.utf8.count <= 75 })
    #expect(all.contains { $0.utf8.count >= 73 })
    #expect(all.last == "")
    #expect(String(validating: CalendarWriter.file(of: feed()), as: UTF8.self) != nil)
  }

  @Test func requestsAndCancellationsNameAttendees() {
    for method in [CalendarFeed.Method.request, .cancel] {
      let text = String(decoding: CalendarWriter.file(of: feed(method)), as: UTF8.self)
        .replacing("\r\n ", with: "")
      #expect(text.contains("METHOD:\(method.rawValue)\r\n"))
      #expect(text.contains(";CN=\"Lund, ^'Åse^'\":mailto:aase@example.org\r\n"))
      #expect(text.contains("STATUS:CANCELLED") == (method == .cancel))
    }
  }

  /// RFC 5546, 3.2.5: the status of a cancellation speaks for everybody.
  @Test func whoIsTakenOffTheListIsNotToldThatTheEventIsCalledOff() {
    var feed = feed(.cancel)
    feed.events[0].isWithdrawn = true
    let all = lines(feed)
    #expect(all.contains("METHOD:CANCEL") && !all.contains { $0.hasPrefix("STATUS:") })
    #expect(all.contains("TRANSP:TRANSPARENT"))
  }

  @Test func nobodyIsWrittenToWithoutAnAddress() {
    var feed = feed(.request)
    for address in [nil, "", " "] {
      feed.organizer = FeedPerson(name: "Kontoret", email: address)
      feed.events[0].attendees = [FeedPerson(name: "Bo", email: address)]
      let all = String(decoding: CalendarWriter.file(of: feed), as: UTF8.self)
        .replacing("\r\n ", with: "")
      #expect(!all.contains("mailto:\r\n"))
      #expect(all.contains("ORGANIZER;CN=Kontoret:mailto:ingen@aarshjul.invalid\r\n"))
    }
  }

  /// RFC 5546, 3.2.2 and 3.2.5: a message names at least one attendee.
  @Test func aMessageToPeopleWithoutAddressesStillSaysForWhomItIs() {
    for method in [CalendarFeed.Method.request, .cancel] {
      var feed = feed(method)
      feed.events[0].isWithdrawn = method == .cancel
      feed.events[0].attendees = [FeedPerson(name: "Bo"), FeedPerson(name: "Ida", email: " ")]
      func text() -> String {
        String(decoding: CalendarWriter.file(of: feed), as: UTF8.self).replacing("\r\n ", with: "")
      }
      #expect(text().contains(";CN=Bo:mailto:ingen1@aarshjul.invalid\r\n"))
      #expect(text().contains(";CN=Ida:mailto:ingen2@aarshjul.invalid\r\n"))
      // Where somebody can be reached the others are left out: nobody writes to a reserved address.
      feed.events[0].attendees[1].email = "ida@example.org"
      #expect(text().contains(";CN=Ida:mailto:ida@example.org\r\n"))
      #expect(!text().contains("CN=Bo"))
    }
  }

  @Test func aChangedEventHasALaterStamp() {
    var feed = feed()
    let first = lines(feed)
    feed.events[0].sequence += 1
    #expect(lines(feed).contains("DTSTAMP:20260601T000300Z"))
    #expect(first.contains("DTSTAMP:20260601T000200Z"))
    feed.events[0].sequence = .max
    #expect(!lines(feed).isEmpty)
  }

  @Test func isReadBackAsWritten() {
    var reader = BusyReader(window: DayRange(day("2026-08-01"), day("2027-07-31")))
    var faults: [Fault] = []
    let busy = reader.read([("a.ics", CalendarWriter.file(of: feed(dayCount: 3)))], faults: &faults)
    #expect(faults == [])
    #expect(
      shown(busy.busy) == [
        "2026-10-05 08:30-11:30", "2026-10-06 08:30-11:30", "2026-10-07 08:30-11:30",
      ])
    let gone = reader.read([("a.ics", CalendarWriter.file(of: feed(.cancel)))], faults: &faults)
    #expect(gone.busy == [] && faults == [])
  }

  @Test func equalFeedsGiveEqualBytes() {
    #expect(CalendarWriter.file(of: feed()) == CalendarWriter.file(of: feed()))
  }
}
