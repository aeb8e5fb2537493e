//! Text to charts and charts to text.
