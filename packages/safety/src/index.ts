// The front door of @holdfast/safety: every name that outsiders may use, and nothing that insiders import.
export {}
