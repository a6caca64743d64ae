package bot

// HelpParts is how /help divides its lines.
var HelpParts = parts
