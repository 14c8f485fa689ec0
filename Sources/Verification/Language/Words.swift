import Programme

/// What the verifier says of faults, rules, verdicts and proofs, by key.
///
/// A new phrase is a case here and a line in each of `Words+Danish` and `Words+English`. A rule's
/// name and sentence stand with the rule; what begins with "is", "has" and the like tells about the
/// place before it.
enum Words: String, Catalog {
  // Names and times
  case unknownActivity
  case impossibleTime
  case unknownPlace
  case unknownPerson
  case planMentions
  case week
  case titleNumber
  case titleRepeat
  case sentence
  case atTime
  case eventAt
  case groupOfUnknownDistrict
  case cohortOfUnknownCourse

  // Faults: groups
  case areMoreThan
  case areFewerThan
  case areToBeApart
  case needOneGroupEach
  case needGroupEach
  case lockCannotHold
  case groupSizeIs
  case writeSmallest
  case hasNoDistrict
  case writeDistrict
  case poolDoesNotDivide
  case joinDistrict
  case deleteOneWish
  case areInNoGroup
  case areOfTwoDistricts
  case areTogetherAndApart
  case deleteWish
  case changeLock
  case nobodyHasValue
  case writeValueLike
  case writeKnownValue
  case lockHoldsNobody
  case lockHoldsRest
  case lockHoldsOne
  case lockOpens
  case writeMember
  case deleteLockRows
  case isLockedTwice
  case areOfOneWorkplace

  // Faults: people
  case hasNoParticipants
  case hasNoChief
  case takesAllLeaders
  case hasNoFreeTime
  case haveNoCommonTime
  case changeRequired
  case writeChief
  case hasRepeats
  case writeRepeats
  case holdTwice
  case changeAbsences

  // Faults: the calendar
  case hasWindowOutside
  case putWindowFrom
  case ofActivity
  case cannotComeAfter
  case hasNoPossibleDay
  case widenWindow
  case changeGap
  case gapIsEmpty
  case cannotFollow
  case changeAfter
  case eachAfterOther
  case windowIsOver

  // Faults: pins
  case isPinnedTwice
  case bothHave
  case thereAreDays
  case pinsClash
  case changePin
  case belongsToNoActivity
  case pinNotHeld
  case isPinnedOutsideHorizon
  case isPinnedOutsideWindow
  case isPinnedToClosedDay
  case isPinnedToShutVenue
  case isPinnedWhenAway
  case isPinnedWhenFewAre
  case movePin
  case moveOnePin
  case wouldBeInBoth
  case wouldNeedTravel
  case hasTooManyPinned

  // Faults: cohorts, staff, venues and packs
  case writeMorePeople
  case writeLargerVenue
  case writeMorePacks
  case isAlwaysPeak
  case writeStartsOutside
  case changeCohortSizes
  case cohortSizesAre
  case tooFewLackCourse
  case needsMoreOfRole
  case needsVenue
  case writeVenue
  case isTooLargeForVenues
  case workplaceHasRoom
  case changeCapacity
  case needsPacks

  // Rules: groups
  case areBothFrom
  case twoGroupsAre
  case hasNewMembers
  case wishToBe
  case areMinutesApart
  case mustBeExactly
  case mustBeInOneGroup
  case hasTooFewTimes
  case hasValues
  case hasWrongSize
  case missesSize
  case hasMix
  case possibleTimeOne
  case possibleTimesMany
  case hasFewTimes
  case isMemberOf
  case everybodyNew
  case areTogetherAgainstWish
  case isInNoGroup
  case isInSeveralGroups
  case isInOtherDistrict
  case isInGroupWithoutNeed
  case wereTogether
  case waysTake

  // Rules: people
  case hasSparringMeetings
  case hasMeetingsThatDay
  case hasMeetingsInWeek
  case hasTasks
  case carriesMost
  case isAwayFullDays
  case isAtBothAtOnce
  case isMovedTooLate
  case isBeforeNotice
  case inTime
  case hasTooManyMeetings
  case hasTooLittleTravel

  // Rules: activities
  case areMissingAt
  case areGuestsAt
  case namesParticipantTwice
  case boardIsAt
  case isMissingAt
  case waitsFor
  case hasNoLeader
  case hasNoBeacon
  case isMissingFrom
  case hostsMoreOften
  case hasNoPack
  case isThereTwice
  case isNotToBeHeld
  case ledWithoutLeader
  case ledWithoutDriver
  case ledWithoutBoth
  case hasDeadline
  case noDeadline
  case hasStaff
  case noStaff
  case serveElsewhere
  case learningDayTooLate
  case doNotBelongAt
  case isNotToBeChief
  case chiefAttendsTooFew
  case waitsWithoutNeed
  case lacksCourse
  case isOftenInCohort
  case waitAlthoughEnough
  case cohortDoesNotFit
  case startsTooLate
  case isOfAnotherActivity
  case lastsOtherwise
  case startsAtWrongTime
  case isOnWrongWeekday
  case isWithoutParticipants
  case isAtWrongPlace
  case isNotAtHost
  case hostsUnevenly
  case isDaysAfterLearningDay
  case isAtSeveralRepeats
  case isNotThere
  case packDoesNotFit
  case usesPackAgain
  case usesFewThemes
  case hasAnotherEachTime
  case hasLost
  case isMissedAt
  case facilitatesFromOutside
  case facilitatesUntrained

  // Rules: time
  case isNotFree
  case isOnBridge
  case isOnClosed
  case isBefore
  case endsAtOn
  case runsOverLunch
  case isNextTo
  case isNotInPost
  case isBeforeSummer
  case isInPeriod
  case hasTentative
  case isOutsideHours

  // Rules: order and distance
  case isOutsideWindow
  case daysMustBe
  case daysAreBest
  case areOnOneDay
  case areInOneWeek
  case mustComeLater
  case comesDaysAfter
  case areInDifferentHalves
  case areOnDifferentWeekdays
  case isAtBothTooClose

  // Rules: rooms
  case isClosedAt
  case isAtWrongVenue
  case isAtNoVenue
  case isTooLargeForVenue
  case bothHaveVenue

  // Rules: re-balancing
  case becomes
  case movesFromTo
  case hasMetAndLoses

  // Rules: re-planning
  case movesTo
  case hasBeenHeld
  case isPutInto
  case movesByDays
  case isPinnedElsewhere
  case isPinnedAndMissing
  case isFrozen

  // The verdict
  case nobody
  case comesToCarryMost
  case somebody
  case ruleSays
  case claimsDemands
  case claimsWorstOff
  case claimsCost

  // Proofs
  case scaleOutOfRange
  case boundTooLow
  case splitOutOfPlace
  case splitWithoutPerson
  case partsMalformed
  case partsNotApart
  case pricesMalformed
  case costsTooLarge
  case unknownLimits
  case identityOutOfRange
  case partitionBelowClaim
  case searchTooLong
  case statementNamesNothing
  case factOrStatementMissing
  case statementRefutesNot
  case factMissing
  case linesRefuteNot
  case nothingClaimed
  case solutionTooShort
  case valueOutOfBounds
  case solutionViolates
  case noObjective
  case solutionNoBetter
  case proofReaches
  case proofFails
}
