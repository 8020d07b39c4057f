"""Real brands and persons: a scenario invents its own, so that nobody real is played (FS02).

The best known of the trades that scenarios are written about; only names that mean nothing else, so neither
"Apple" nor "Shell". What is spoken of like a thing of its own (to google, a tweet) is left out, too.
"""

from app.check.phrases import Phrases

REAL = Phrases(
    *("Amazon", "Microsoft", "Vodafone", "Telekom", "Deutsche Telekom", "IKEA", "Ikea", "Zalando", "eBay"),
    *(
        "Ebay",
        "PayPal",
        "Paypal",
        "DHL",
        "FedEx",
        "Fedex",
        "Lufthansa",
        "Ryanair",
        "easyJet",
        "Deutsche Bahn",
    ),
    *("Netflix", "Spotify", "Facebook", "Instagram", "WhatsApp", "Whatsapp", "TikTok", "YouTube", "Youtube"),
    *("Twitter", "iPhone", "iPad", "Samsung", "Siemens", "Miele", "BMW", "Mercedes", "Volkswagen", "Tesla"),
    *("Sparkasse", "MediaMarkt", "Media Markt", "Aldi", "ALDI", "Lidl", "Rewe", "REWE", "Edeka", "EDEKA"),
    *("Walmart", "Tesco", "Sainsbury's", "Zappos", "Uber Eats", "Lieferando", "Deliveroo", "Airbnb"),
    *("Booking.com", "Expedia", "Commerzbank", "Deutsche Bank", "Barclays", "HSBC", "Lloyds", "Santander"),
    *("Starbucks", "McDonald's", "McDonalds", "Nespresso", "Nestlé", "Coca-Cola", "Nike", "Adidas", "Zara"),
    *("Royal Mail", "Deutsche Post", "British Airways", "Eurowings", "FlixBus", "Flixbus", "Allianz"),
    *("Angela Merkel", "Olaf Scholz", "Friedrich Merz", "Donald Trump", "Joe Biden", "Keir Starmer"),
    *("Elon Musk", "Jeff Bezos", "Bill Gates", "Mark Zuckerberg", "Taylor Swift", "Helene Fischer"),
    exact=True,
)
