import Programme

/// What a person is; the schedule engine has a `Role` of its own, a seat at an event.
typealias PersonRole = Role
