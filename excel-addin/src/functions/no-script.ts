// A manifest has to name a script for its functions by an address that never changes. Pane, commands and functions share the page
// taskpane.html, so Excel loads nothing from here.
export {};
