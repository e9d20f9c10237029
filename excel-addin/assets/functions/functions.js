// Pane, commands and functions share the page taskpane.html; nothing is loaded from here.
