/** Customers with a trap in nearly every row. */
export const customersFile = `customer_id,email,phone,first_name,gender,registered_at,email_status,sms_status,tags,country,birth_date
1, Ann@Example.com ,0048 600-100-200,Ann,K,2024-01-05,subscribed,,vip| new ,PL,1990-02-03
2,bob@example.com,,Bob,male,,unsubscribed,unknown,,DE,
3,not-an-email,,Cid,prefer not to say,2024-02-01 10:00:00,,,,,
,guest@example.com,,Gia,nonbinary,2024-03-01,,yes,,,
,,,Nobody,,,,,,,
,bad@address,123,Nobody either,,,,,,,
4,x@example.com,,,,2024-13-01,,,,,
5,y@example.com,,,,,maybe,,,,
1,,,Anna,,,,,,,
`

/** Orders with a trap in nearly every row. */
export const ordersFile = `order_id,customer_id,email,phone,ordered_at,status,gross,discount,paid,items,channel,store
A1,1,,,2024-01-02 10:00:00,,30,5,25,2,,
A2,,guest@example.com,,2024-02-20,complete,,,40.10,,store,Old Town
A3,9,new@example.com,,2024-04-01,paid,,1,9,,,
A4,,,,2024-04-02,paid,12,,12,,,
A5,2,,,2024-04-03,cancelled,,,50,,,
A6,2,,,2024-04-04,teleported,,,50,,,
A1,1,,,2024-01-02 10:00:00,,30,6,24,2,,
A7,,,+48600100200,2024-05-01,paid,,,7,,,
`

/** Order lines with a trap in nearly every row. */
export const linesFile = `order_id,line,product_id,product,quantity,unit_price,discount,paid
A1,1,p1,Cup,1,20,4,
A1,2,p2,Lid,1,10,,8
A2,,p1,Cup,2,20.05,,
A2,,p1,Cup,2,0,,
ZZ,1,p1,Cup,1,1,,
A1,1,p1,Big cup,1,20,4,
A3,1,p3,Jar,two,9,,
`
