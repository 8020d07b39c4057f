"""English answers as somebody types them who is new: in a hurry, chatty or curt, with slips.

By situation; `my-mistake` is the task of the scenario of that name, the others are `reword_situations`. All
were written before the rules that they are measured by. While these were changed, the first, third, fifth of
each list of `GOOD`, `FAIR` and `POOR` were looked at; the others were measured once and then learned from.
What stands under `LAST` was written after that, and only measured.
"""

from __future__ import annotations

GOOD = {
    "delivery": [
        "so the blue one comes back in on the 15th of november, do you want me to reserve it for emil?",
        "I had a look and it'll probably be 15 Nov. Should I just go ahead and put the order through?",
        "We're waiting for a new batch, that one should get to you around the 15th. I'll pop your name "
        "on it, ok?",
        "Emil's sweater would be there on 15 November. If that's early enough I can order it for you "
        "right now",
        "The earliest I can get it to you is 15 November, shall we do that?",
        "ok so blue is coming on the 15th, red you could have on the 7th. Which one should it be?",
        "The blue sweater is on its way to us and should land at your place on November 15th. Happy to "
        "order it!",
        "It'll be about two weeks. I'd order it today so you're first in line, is that alright?",
        "Ms Lindner, it looks like 15 November for the blue one, and I will let you know if anything changes",
        "Right now we're looking at the 15th of November. I can note the order down and ring you when it"
        " ships.",
        "Just two weeks to go, then it's at your door, 15 November most likely. Want me to send it as a "
        "gift?",
        "You could get it by november 15, thats before the birthday. should i order?",
    ],
    "fee": [
        "the technician would be 49 euros, is tuesday morning ok for you?",
        "So a visit is 49 euros all together, travel is already in there. Shall I put you down for Tuesday?",
        "A technician can come out to you on Tuesday between 8 and 12, that'd be 49 euros. Sound good?",
        "It costs €49 for someone to come round. Before that I'd like to try one thing with you on the "
        "phone, ok?",
        "We can get someone out to you for 49 euro. What day works best?",
        "Ok, the home visit is an extra service for 49 euros, I can book you in for Tuesday straight "
        "away if you want.",
        "for 49 euros i send you someone who knows the machine inside out, shall i?",
        "The price for a visit is 49 euros and that includes the drive. I've got Tuesday morning free, "
        "would you like it?",
        "49 euros is what the visit costs. I'd book it now and you'd have it sorted on Tuesday.",
        "Your contract covers help by phone. A visit at home is 49 euros on top, shall I arrange one?",
        "Our engineer charges 49 euros for the visit, he could be with you Tuesday morning.",
        "I'd be happy to set up a visit for you, it's 49 euros. Does Tuesday 8 to 12 fit in your day?",
    ],
    "repair": [
        "our workshop will need about 10 days for your phone, i can lend you another one till then",
        "Your phone will be back with you in ten days or so, and I'll get you a loaner in the meantime.",
        "It's going to take around ten days. Would you like to borrow one of our phones while you wait?",
        "ten days is the plan, I'll text you when its done ok?",
        "The guys in the workshop need ten days to do it properly. Here's what I can do: you get a spare"
        " phone today.",
        "I reckon you'll have it back in 10 days. Can I give you a replacement so people can still reach"
        " you?",
        "So realistically it's ten days until you can pick it up. I'd set up a loan phone for you right now.",
        "You get your phone back in about ten days with a new display, and until then I lend you one of "
        "ours.",
        "We'll repair it within ten days and I'll call you the minute it is finished.",
        "Repairs are taking ten days at the moment. How about a loan phone for that time?",
        "Let me give you a loan phone for the ten days that the repair takes",
        "Your phone goes to the workshop today and it comes back in ten days. Do you need a phone for "
        "the time between?",
    ],
    "confirmation": [
        "I made a typo in your name, thats why your confirmation will only be there on 11 march. I'll "
        "email it to you at noon",
        "Sorry, that was on me: I typed it wrong. You'll get the confirmation on 11 March, shall I call "
        "the parish for you?",
        "Your confirmation gets signed on 11 March and I'll send it over at noon the same day.",
        "Because I mistyped something, it's going to be 11 March. Is there anything the parish needs "
        "before that?",
        "The paper will be ready on 11 march around 12, I'm going to bring it to mr wolff myself",
        "It will take until the 11th of March. I can let the parish know so they aren't left waiting.",
        "My mistake has cost you a few days. Mr Wolff signs on 11 March, and by noon it's in your inbox,"
        " I'll see to it.",
        "You will have it on 11 March at noon, I've put it right at the top of Mr Wolff's pile.",
        "We are running late with this because of a slip of mine, it's expected 11 march. do you want me"
        " to inform the parish?",
        "11 March, noon: that's when your confirmation comes. Should I write to you once it's signed?",
        "I'm sorry, I got a letter wrong and now it has to be signed again on 11 March. I'll send it to "
        "you right after.",
        "The new date is 11 March. Would it help if I gave the parish a ring?",
    ],
    "my-mistake": [
        "I swapped two digits of your contract number, so your confirmation gets signed tomorrow, 11 "
        "March. I'll send it at noon.",
        "Your confirmation is due on 11 March at noon, Dr Seidel. I will write to you before half past "
        "ten either way.",
        "because of my typo it takes longer, mr wolff can sign it on 11 march and then i send it "
        "straight to you",
        "You'll receive the confirmation on 11 March around midday. Should I tell the town hall that "
        "you're covered already?",
        "Mr Wolff is back on 11 March from half past eleven, I'll have the paper ready for him and you "
        "get it at noon.",
        "It was me who typed the number wrong. The confirmation should reach you on 11 March at 12, may "
        "I call you once it's out?",
        "Your confirmation will be with you by email at noon on 11 March. If that's too late for the "
        "crane, please call me.",
        "I expect your confirmation on 11 March at noon, and I'm going to keep you posted.",
        "The delay is my fault, I entered a wrong number. On 11 March at noon you have the paper, is "
        "that soon enough for you?",
        "Tomorrow, on 11 March, your confirmation is signed and sent. I'll ring you as soon as it has "
        "left the house.",
        "your confirmation comes on the 11th of march, the cover itself is valid already. shall i put "
        "that in writing for you?",
        "I've corrected the number today. Your confirmation will be signed on 11 March and I'll forward "
        "it at noon.",
    ],
}
"""Everybody would take these for good: true, with what is hard to hear, and with a step."""

FAIR = {
    "delivery": [
        "it'll be there on 15 november.",
        "The blue one comes in again on the 15th, that's all I know.",
        "We're out of blue at the moment, but I could order one for you if you like?",
        "Sorry, we have to wait for the next delivery. Shall I write your name down?",
    ],
    "fee": [
        "that would be 49 euros then",
        "A visit costs extra. Do you want to book one?",
        "The technician is 49 euros because it isn't part of your contract.",
        "There'd be a charge for that, shall I send someone?",
    ],
    "repair": [
        "it takes ten days at our workshop",
        "It takes a while longer than you'd like, but I can lend you a phone.",
        "Ten days, the workshop is really busy these days.",
        "The repair will take some time. Would you like a loan phone?",
    ],
    "confirmation": [
        "your confirmation will be ready on 11 march",
        "There is a delay because of my typing error. I'll get back to you.",
        "Mr Wolff signs it on 11 March, that's the next possible date.",
        "It takes longer because I made a mistake, shall I call the parish?",
    ],
    "my-mistake": [
        "You get your confirmation on 11 March at noon.",
        "I mistyped your number and so it's delayed, I'm very sorry. I'll write to you again.",
        "Because of a wrong digit the confirmation can be signed on 11 March.",
        "It is going to be later than promised. Would you like me to call the parish?",
    ],
}
"""Honest, and without a date or without a step."""

POOR = {
    "delivery": [
        "oh thats a lovely colour, ill order it for you!!",
        "No worries, I'll get that sorted for you in no time.",
        "You'll get it before the birthday, that's a promise. Shall I order it?",
        "It's here next week, I'm putting it in the post for you.",
    ],
    "fee": [
        "Sure, I'll send someone over, he'll be there Tuesday.",
        "No problem at all, our technician will take care of it.",
        "A visit is only a small thing, shall I book it?",
        "i can book a technician for 39 euros if you want",
    ],
    "repair": [
        "Don't worry, our workshop is super quick, I'll call you.",
        "You'll have it back in a couple of days. Can I lend you a phone?",
        "im so sorry about your phone, that must be annoying",
        "Your phone is in the best of hands, I'll text you soon.",
    ],
    "confirmation": [
        "Your confirmation is as good as done, I'll send it to you today.",
        "I'm terribly sorry for the inconvenience.",
        "Everything's fine with your confirmation, it comes shortly. Can I help with anything else?",
        "It will definitely be there on 11 March, I'll send it to you.",
    ],
    "my-mistake": [
        "I'll make sure you get it as soon as possible.",
        "It's being processed and you'll hear from us shortly, Dr Seidel.",
        "Your confirmation comes tomorrow at eight in the morning. Shall I call you?",
        "I guarantee you'll have it on 11 March at noon and I'll send it to you.",
    ],
}
"""Hides the wait or the price, says something false or too much, or nothing at all."""

LAST_GOOD = {
    "delivery": [
        "There are more blue ones coming on the 15th, I've got you down for one if you'd like it.",
        "Emil would have it on 15 November, so still in time. Just give me your address and it's on its way.",
        "15 November is what we're aiming for. I can put the order in today, is that good for you?",
        "we get them back in two weeks, around november 15. would you rather wait or take the red one?",
    ],
    "fee": [
        "I'd like to send our technician to you, the visit is 49 euros. Could you do Tuesday?",
        "You pay 49 euros for the visit and everything else is on us. Which morning suits you?",
        "a visit is 49 euros, but maybe we can fix it right now over the phone, want to try?",
        "Fixing it at your place costs 49 euros including the trip. Say the word and I'll send someone.",
    ],
    "repair": [
        "Your phone's going to be with us for ten days, so here is a spare one for you if you want.",
        "We need ten days. I'll make sure you're not without a phone until then.",
        "10 days from today you can pick it up, and I'm happy to give you another phone for now.",
        "Fixing the screen takes ten days, but I've got a phone here you can use, is that ok?",
    ],
    "confirmation": [
        "That delay is down to me, sorry. The confirmation will be with you on 11 March, and I'll phone "
        "you that afternoon.",
        "11 March is the day Mr Wolff signs. Should I explain the situation to the parish?",
        "You can count on me: the paper is being signed on 11 March and I'll send it right away.",
        "I typed something wrong and am sorry for it. Can I send you the confirmation on 11 March by email?",
    ],
    "my-mistake": [
        "It is my fault that you have to wait, Dr Seidel. You will get the confirmation on 11 March at "
        "noon, and I will call you before you decide about the crane.",
        "I got your number wrong. Mr Wolff signs on 11 March, I'll email you the confirmation around noon.",
        "The confirmation will be in your inbox on 11 March at noon. Would it help you if I wrote a "
        "short note today that you are covered?",
        "By noon on 11 March you'll have it. I'll be in touch tomorrow morning to tell you where things "
        "stand.",
    ],
}

LAST_FAIR = {
    "delivery": [
        "The blue one is on back order until 15 November.",
        "It'll be a while until blue is back, shall I reserve one?",
    ],
    "fee": [
        "49 euros, that's the price for a visit.",
        "It isn't free I'm afraid, but I can book it for you.",
    ],
    "repair": [
        "You can have your phone back in ten days.",
    ],
    "my-mistake": [
        "It will be signed on 11 March, because of my typo.",
    ],
}

LAST_POOR = {
    "delivery": [
        "I'll see what I can do for you, bye.",
        "Great news, it'll be there tomorrow! Shall I order?",
    ],
    "fee": [
        "Of course, I'll book the technician for you right now.",
    ],
    "repair": [
        "We'll have that fixed in a jiffy and I'll give you a call.",
    ],
}

KNOWN_LIMITS = {
    "You will have it on 11 March at noon, I've put it right at the top of Mr Wolff's pile.": "fair",
    "Emil would have it on 15 November, so still in time. Just give me your address and it's on its "
    "way.": "fair",
    "I typed something wrong and am sorry for it. Can I send you the confirmation on 11 March by "
    "email?": "fair",
    "By noon on 11 March you'll have it. I'll be in touch tomorrow morning to tell you where things "
    "stand.": "fair",
    "It isn't free I'm afraid, but I can book it for you.": "poor",
    "You can have your phone back in ten days.": "good",
}
"""What a grader by word lists judges otherwise, and how: it has no idea what a sentence means."""
